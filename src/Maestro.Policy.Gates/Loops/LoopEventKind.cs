namespace Maestro.Policy.Gates.Loops;

/// <summary>What kind of event a loop policy sees or produces.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, which is refused.</remarks>
public enum LoopEventKind : byte
{
    /// <summary>None of the others; it is refused.</summary>
    Unknown = 0,

    /// <summary>A human had to be asked. The only kind that counts. On the wire <c>K_HITL_PAUSE</c>.</summary>
    HitlPause = 1,

    /// <summary>A plan is asked for. On the wire <c>K_PLAN_REQUESTED</c>.</summary>
    PlanRequested = 2,

    /// <summary>The request for a plan went out. On the wire <c>K_PLAN_REQ_DISPATCH</c>.</summary>
    PlanDispatched = 3,

    /// <summary>A plan is there. On the wire <c>K_PLAN_PROPOSED</c>.</summary>
    PlanProposed = 4,

    /// <summary>The plan was received, or an event was refused. On the wire <c>K_PLAN_RECEIVED</c>.</summary>
    PlanReceived = 5,

    /// <summary>The session should end. On the wire <c>K_END_RECOMMENDED</c>.</summary>
    EndRecommended = 6,

    /// <summary>The session is stopped. On the wire <c>K_STOPPED</c>.</summary>
    Stopped = 7,
}
