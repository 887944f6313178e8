namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>What a human says of the work of agents.</summary>
/// <remarks>The default value is <see cref="Bad"/>.</remarks>
public enum DealQuality : byte
{
    /// <summary>No deal, or none that anybody should have made (<c>bad</c>).</summary>
    Bad = 0,

    /// <summary>A deal (<c>ok</c>).</summary>
    Ok = 1,

    /// <summary>A good deal (<c>good</c>).</summary>
    Good = 2,
}
