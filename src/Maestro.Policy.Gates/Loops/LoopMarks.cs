namespace Maestro.Policy.Gates.Loops;

/// <summary>What was produced for a conflict, so that it is produced once.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
[Flags]
public enum LoopMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A plan was requested.</summary>
    PlanRequested = 1,

    /// <summary>The end was recommended.</summary>
    EndRecommended = 2,

    /// <summary>The request for a plan went out.</summary>
    PlanDispatched = 4,

    /// <summary>A plan was proposed.</summary>
    PlanProposed = 8,

    /// <summary>The plan was received.</summary>
    PlanReceived = 16,
}
