namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>What happened to a task, or to all. The default value is <see cref="GlobalStop"/>.</summary>
public enum TaskGraphStepKind : byte
{
    /// <summary><c>GLOBAL_STOP</c>: the task ended everything.</summary>
    GlobalStop = 0,

    /// <summary><c>DECISION</c>: it was said what the task needs.</summary>
    Decision = 1,

    /// <summary><c>COMPLETED</c>: the task was let through.</summary>
    Completed = 2,

    /// <summary><c>LOCAL_HOLD</c>: the task is held.</summary>
    LocalHold = 3,

    /// <summary><c>EARLY_HITL</c>: a human is asked to clarify the task.</summary>
    EarlyHitl = 4,

    /// <summary><c>MANDATORY_HITL</c>: a human is asked to approve the task.</summary>
    MandatoryHitl = 5,

    /// <summary><c>HITL_CLARIFICATION</c>: a human clarified the task.</summary>
    Clarified = 6,

    /// <summary><c>HITL_APPROVED</c>: a human approved the task.</summary>
    Approved = 7,

    /// <summary><c>HITL_REJECTED</c>: a human said no.</summary>
    Rejected = 8,

    /// <summary><c>BLOCKED</c>: the task never runs, because of another.</summary>
    Blocked = 9,

    /// <summary><c>RESUME</c>: all went on.</summary>
    Resumed = 10,

    /// <summary><c>RESUME_DENIED</c>: nothing went on, since everything has ended.</summary>
    ResumeDenied = 11,
}
