namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Why a graph doesn't move as it was told. The default value is <see cref="Ended"/>.</summary>
public enum TaskGraphRefusal : byte
{
    /// <summary>Everything ended, for good.</summary>
    Ended = 0,

    /// <summary>There is no such task.</summary>
    UnknownTask = 1,

    /// <summary>The task doesn't wait for that.</summary>
    NotWaiting = 2,
}
