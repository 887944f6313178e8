using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>One run of the adapter.</summary>
public sealed record KageRequest
{
    /// <summary>What the run is called.</summary>
    /// <value>A text without half characters; there is no default.</value>
    public required string RunId { get; init; }

    /// <summary>What happens, and what is asked for.</summary>
    /// <value>The reference's example by default.</value>
    public KageScenario Scenario { get; init; } = new();

    /// <summary>The request for authorization, when somebody else has made it.</summary>
    /// <value>By default (<see langword="null"/>) one about <see cref="Scenario"/>.</value>
    public AuthRequest? Authorization { get; init; }

    /// <summary>The evidence.</summary>
    /// <value>None by default, which isn't enough. See <see cref="KageScenario.ToEvidence"/>.</value>
    public EvidenceSubmission Evidence { get; init; }
}
