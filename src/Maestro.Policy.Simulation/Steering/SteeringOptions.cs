using System.Numerics;

namespace Maestro.Policy.Simulation.Steering;

/// <summary>Who tries to change the pattern, and how long.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SteeringOptions
{
    /// <summary>What agents are drawn with.</summary>
    /// <value>Any integer; 42 by default.</value>
    public BigInteger Seed { get; init; } = 42;

    /// <summary>How many rounds there are.</summary>
    /// <value>8 by default; less than 1 is taken for 1.</value>
    public int Rounds { get; init; } = 8;

    /// <summary>How many agents are honest.</summary>
    /// <value>2 by default; less than 1 is taken for 1.</value>
    public int Honest { get; init; } = 2;

    /// <summary>How many agents steer towards B, with evidence that is made up or beside the point.</summary>
    /// <value>1 by default; less than 0 is taken for 0.</value>
    public int Malicious { get; init; } = 1;
}
