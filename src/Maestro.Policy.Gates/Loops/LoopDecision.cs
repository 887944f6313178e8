namespace Maestro.Policy.Gates.Loops;

/// <summary>What an event of a loop policy says. None of them lets anything run.</summary>
/// <remarks>The default value is <see cref="Stopped"/>.</remarks>
public enum LoopDecision : byte
{
    /// <summary>Nothing goes on. On the wire <c>STOPPED</c>.</summary>
    Stopped = 0,

    /// <summary>A human is asked. On the wire <c>PAUSE_FOR_HITL</c>.</summary>
    PauseForHitl = 1,

    /// <summary>The session should end; in an audit row it is a pause. On the wire
    /// <c>END_SESSION_RECOMMENDED</c>.</summary>
    EndSessionRecommended = 2,
}
