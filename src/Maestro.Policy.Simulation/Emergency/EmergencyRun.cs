using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A run, with what is kept of it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record EmergencyRun
{
    internal EmergencyRun()
    {
    }

    /// <summary>The run's id.</summary>
    /// <value>Such as <c>SIM#B00001</c>.</value>
    public required string RunId { get; init; }

    /// <summary>How it ended.</summary>
    /// <value><see cref="ContractState.Effective"/> where all went well.</value>
    public required ContractState State { get; init; }

    /// <summary>Whether it is sealed.</summary>
    /// <value>Only what is stopped is.</value>
    public required bool IsSealed { get; init; }

    /// <summary>How long it took.</summary>
    /// <value>0 or more.</value>
    public required TimeSpan Runtime { get; init; }

    /// <summary>Whether the simulator made its evidence up.</summary>
    /// <value>As it was drawn, or given.</value>
    public required bool IsFabricated { get; init; }

    /// <summary>What it is worth.</summary>
    /// <value>The evaluation.</value>
    public required RunEvaluation Evaluation { get; init; }

    /// <summary>The trust after it.</summary>
    /// <value>The state.</value>
    public required TrustState TrustAfter { get; init; }

    /// <summary>What is kept of its rows, in a chain of their own.</summary>
    /// <value>Empty where nothing is.</value>
    public required ImmutableArray<EmergencyRow> Rows { get; init; }
}
