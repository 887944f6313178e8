namespace Maestro.Policy.Gates.Council;

/// <summary>How many seats have to be present, and how many have to agree. Immutable.</summary>
public sealed record QuorumOptions
{
    /// <summary>How many seats have to be present at least.</summary>
    /// <value>Seats, 1 or more; 3 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MinimumQuorum
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A quorum is of one seat or more.");
    } = 3;

    /// <summary>Which share has to agree.</summary>
    /// <value>More than a half, at most all; two thirds by default.</value>
    public ConsensusThreshold Threshold { get; init; } = ConsensusThreshold.TwoThirds;

    /// <summary>Of what it is a share.</summary>
    /// <value><see cref="QuorumDenominator.Seats"/> by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is no member of the enumeration.</exception>
    public QuorumDenominator Denominator
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "No denominator.");
    }
}
