using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>How a <see cref="LoopPolicy"/> counts, and what it says.</summary>
public sealed record LoopOptions
{
    /// <summary>What the policy says.</summary>
    /// <value>Words of the host's codebook; there is no default.</value>
    public required LoopWords Words { get; init; }

    /// <summary>At how many pauses about one conflict the end is recommended.</summary>
    /// <value>2 or more; 4 by default.</value>
    public int MaxRounds { get; init; } = 4;

    /// <summary>At how many pauses about one conflict a plan is requested.</summary>
    /// <value>1 or more, and less than <see cref="MaxRounds"/>; 3 by default.</value>
    public int PlanRound { get; init; } = 3;

    /// <summary>Whether a session is stopped as soon as its end is recommended.</summary>
    /// <value><see langword="true"/> by default; <see langword="false"/> leaves that to a human: whoever takes the
    /// recommendation up gives it to the policy again, which stops the session.</value>
    public bool StopsAtEnd { get; init; } = true;

    /// <summary>For which reasons a count may begin anew.</summary>
    /// <value>All by default.</value>
    public ImmutableArray<LoopResetReason> ResetsOn { get; init; } =
        [LoopResetReason.ConflictChanged, LoopResetReason.NewSession, LoopResetReason.InfoProvided];

    /// <summary>Whether a count may begin anew while it is still about the same.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool MayResetWithinConflict { get; init; }

    /// <summary>How many conflicts of a session are counted; one more, and the end is recommended.</summary>
    /// <value>1 to 4,096; 64 by default.</value>
    public int MaxConflicts { get; init; } = 64;

    /// <summary>How many counted events of a session are known again. An older one that is delivered once more counts
    /// once more, which ends a session sooner and never later.</summary>
    /// <value>1 to 65,536; 1,024 by default.</value>
    public int MaxRememberedEvents { get; init; } = 1024;

    /// <summary>How strictly events are taken.</summary>
    /// <value><see cref="LoopReading.Strict"/> by default.</value>
    public LoopReading Reading { get; init; }

    /// <summary>Finds what keeps a policy from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Words is null ? $"{nameof(Words)} is null. Give it words of the codebook." : null,
            MaxRounds < 2 ? $"{nameof(MaxRounds)} is {MaxRounds}. Make it 2 or more." : null,
            PlanRound < 1 || PlanRound >= MaxRounds
                ? $"{nameof(PlanRound)} is {PlanRound}. Make it 1 or more, and less than {nameof(MaxRounds)}." : null,
            ResetsOn.IsDefault || !ResetsOn.All(Enum.IsDefined) || ResetsOn.Contains(LoopResetReason.None)
                ? $"{nameof(ResetsOn)} holds what is no reason. Leave it out." : null,
            MaxConflicts is < 1 or > 4096
                ? $"{nameof(MaxConflicts)} is {MaxConflicts}. Make it 1 to 4,096." : null,
            MaxRememberedEvents is < 1 or > 65_536
                ? $"{nameof(MaxRememberedEvents)} is {MaxRememberedEvents}. Make it 1 to 65,536." : null,
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
        ];
        return faults.OfType<string>().Concat(Words?.Faults() ?? []);
    }
}
