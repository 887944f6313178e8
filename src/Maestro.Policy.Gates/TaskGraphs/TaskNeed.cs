namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>What a task needs when its turn has come, the strictest first. The default value is
/// <see cref="GlobalStop"/>.</summary>
public enum TaskNeed : byte
{
    /// <summary><c>GLOBAL_STOP</c>: everything ends, for good.</summary>
    GlobalStop = 0,

    /// <summary><c>MANDATORY_HITL</c>: it has an external effect, so a human has to approve it.</summary>
    Approval = 1,

    /// <summary><c>EARLY_HITL</c>: it isn't clear, and others wait for it, so a human is asked now.</summary>
    Clarification = 2,

    /// <summary><c>LOCAL_HOLD</c>: it isn't clear, and nobody waits for it, so it waits by itself.</summary>
    Hold = 3,

    /// <summary><c>AUTO_CONTINUE</c>: nothing; it is let through.</summary>
    Nothing = 4,
}
