namespace Maestro.Policy.Gates.Council;

/// <summary>All agree, whatever the threshold is: a seat that abstains keeps the others from it, and so does one that
/// is absent where shares are counted of all seats.</summary>
/// <remarks>Immutable.</remarks>
public sealed class Unanimity : IConsensusRule
{
    /// <summary>The rule's name.</summary>
    /// <value><c>unanimity</c>.</value>
    public const string RuleName = "unanimity";

    private Unanimity()
    {
    }

    /// <summary>The rule.</summary>
    /// <value>There is one.</value>
    public static Unanimity Rule { get; } = new();

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is <see langword="null"/>.</exception>
    public ConsensusFinding Judge(CouncilTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return tally.Weigh(default, static _ => 1);
    }
}
