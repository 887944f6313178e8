namespace Maestro.Policy.Gates.Council;

/// <summary>The default rule: as many seats agree as the threshold says; each seat counts the same.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SeatsThatAgree : IConsensusRule
{
    /// <summary>The rule's name.</summary>
    /// <value><c>default</c>.</value>
    public const string RuleName = "default";

    private SeatsThatAgree()
    {
    }

    /// <summary>The rule.</summary>
    /// <value>There is one.</value>
    public static SeatsThatAgree Rule { get; } = new();

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is <see langword="null"/>.</exception>
    public ConsensusFinding Judge(CouncilTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return tally.Weigh(tally.Quorum.Threshold, static _ => 1);
    }
}
