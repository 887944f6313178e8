using Maestro.Policy.Gates.Trust.Evaluation;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a step says: its header, and what kind of members it has beside it.</summary>
/// <remarks>Made once for each generation, so that a step of a run is no more than a reference to it.</remarks>
internal sealed class StepWord
{
    public StepWord(
        Layer layer,
        Verdict verdict,
        ReasonCode reason,
        StepDetail detail = StepDetail.None,
        Decider decider = Decider.System,
        bool isSealed = false,
        bool? isOverridable = null)
    {
        Header = new(layer, verdict, isSealed, isOverridable ?? verdict == Verdict.Hitl, decider, reason);
        Detail = detail;
        IsIncident = IncidentRules.ByReference(Header);
        IsFraud = RunEvaluation.FraudReasons.Contains(reason.Name);
    }

    /// <summary>The header.</summary>
    public RowHeader Header { get; }

    /// <summary>What it says beside it.</summary>
    public StepDetail Detail { get; }

    /// <summary>Whether the step is an incident, around which rows are kept.</summary>
    public bool IsIncident { get; }

    /// <summary>Whether the step is kept whatever it is.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether the step keeps its run from being clean.</summary>
    public bool IsFraud { get; }
}
