using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>What a <see cref="PatternGate{T}"/> looks for and how it objects.</summary>
public sealed record PatternGateOptions
{
    /// <summary>The cues that stop by default: the reference's.</summary>
    /// <value>Eight English cues.</value>
    public static ImmutableArray<string> DefaultStopCues { get; } =
        ["doxx", "password", "steal", "credit card", "ssn", "social security", "api key", "secret"];

    /// <summary>The cues that need a human by default: the reference's.</summary>
    /// <value>Seven English cues.</value>
    public static ImmutableArray<string> DefaultHumanCues { get; } =
        ["personal data", "private info", "address", "phone", "email", "identify", "find someone"];

    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops a text.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode StopReason { get; init; }

    /// <summary>Why the gate wants a human to decide about a text.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode HitlReason { get; init; }

    /// <summary>The cues that stop a text, the most important first.</summary>
    /// <value>Each 1 to <see cref="Cue.MaxLength"/> UTF-16 code units, not all of them white space; may be empty when
    /// <see cref="HumanCues"/> isn't. By default <see cref="DefaultStopCues"/>.</value>
    public IReadOnlyList<string> StopCues { get; init; } = DefaultStopCues;

    /// <summary>The cues that need a human, the most important first; looked at when no stop cue occurs.</summary>
    /// <value>Each 1 to <see cref="Cue.MaxLength"/> UTF-16 code units, not all of them white space; may be empty when
    /// <see cref="StopCues"/> isn't. By default <see cref="DefaultHumanCues"/>.</value>
    public IReadOnlyList<string> HumanCues { get; init; } = DefaultHumanCues;

    /// <summary>How the cues are looked for.</summary>
    /// <value><see cref="PatternReading.WholeWords"/> by default. Lists for the other readings are in
    /// <see cref="PatternCues"/>.</value>
    public PatternReading Reading { get; init; }

    /// <summary>How long a text may be; a longer one is stopped unread.</summary>
    /// <value>UTF-16 code units, 1 or more; 4,194,304 by default.</value>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(StopReason, Verdict.Stop, nameof(StopReason)),
            Layer.FaultOf(HitlReason, Verdict.Hitl, nameof(HitlReason)),
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
            MaxLength < 1 ? $"{nameof(MaxLength)} is {MaxLength}. Make it 1 or more." : null,

            // Without cues the gate would pass all that is short enough, which nobody sets up on purpose.
            StopCues is { Count: 0 } && HumanCues is { Count: 0 }
                ? $"{nameof(StopCues)} and {nameof(HumanCues)} are both empty. Give one of them a cue."
                : null,
        ];

        return faults.OfType<string>()
            .Concat(Faults(StopCues, nameof(StopCues)))
            .Concat(Faults(HumanCues, nameof(HumanCues)));
    }

    private IEnumerable<string> Faults(IReadOnlyList<string>? cues, string option) =>
        cues is null
            ? [$"{option} is null. Use an empty list for no cues."]
            : cues.Select(Fault)
                .Select((fault, index) => fault is null ? null : $"{option}[{index}] {fault}")
                .OfType<string>();

    private string? Fault(string? cue) =>
        Cue.Fault(cue) ?? (Reading == PatternReading.WholeWords || PhraseList.Fault(cue) is null
            ? null
            : "has no character that is seen. Leave it out.");
}
