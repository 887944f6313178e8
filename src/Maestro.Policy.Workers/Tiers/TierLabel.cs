namespace Maestro.Policy.Workers.Tiers;

/// <summary>How good a set of workers is.</summary>
/// <remarks>The default value is <see cref="Fallback"/>.</remarks>
public enum TierLabel : byte
{
    /// <summary>There is no second opinion: the orchestrator is alone.</summary>
    Fallback = 0,

    /// <summary>Each worker has one peer.</summary>
    Degraded = 1,

    /// <summary>Each worker has one peer, and the orchestrator reviews too.</summary>
    Acceptable = 2,

    /// <summary>Everybody is there.</summary>
    Ideal = 3,
}
