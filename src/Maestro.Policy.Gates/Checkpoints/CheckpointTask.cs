namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>A task of a run, as far as it is.</summary>
/// <remarks>Immutable. Its members say nothing that could contradict: whether it may be resumed, and whether a human
/// has to confirm first, follows from its status.</remarks>
public sealed record CheckpointTask
{
    internal CheckpointTask(string id, string kind, CheckpointTaskStatus status, string reason) =>
        (Id, Kind, Status, Reason) = (id, kind, status, reason);

    /// <summary>Its id.</summary>
    /// <value>Not empty, and no other task of the run has it.</value>
    public string Id { get; }

    /// <summary>What kind of task it is, in the host's own naming.</summary>
    /// <value>Such as <c>excel</c>.</value>
    public string Kind { get; }

    /// <summary>How far it is.</summary>
    /// <value><see cref="CheckpointTaskStatus.NotStarted"/> at first.</value>
    public CheckpointTaskStatus Status { get; internal init; }

    /// <summary>The last layer that it got past.</summary>
    /// <value>A layer's name; <see langword="null"/> until it is completed.</value>
    public string? LastLayer { get; internal init; }

    /// <summary>The layer that objected.</summary>
    /// <value>A layer's name; <see langword="null"/> when none did.</value>
    public string? FailedLayer { get; internal init; }

    /// <summary>Why it has its status.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>; empty at first.</value>
    public string Reason { get; internal init; }

    /// <summary>What it wrote, or was let through to write.</summary>
    /// <value><see langword="null"/> unless it is completed, or is under way and has announced it.</value>
    public CheckpointArtifact? Artifact { get; internal init; }

    /// <summary>Whether it may begin, or begin again.</summary>
    /// <value><see langword="false"/> when it is completed or sealed.</value>
    public bool IsOpen => Status is not (CheckpointTaskStatus.Completed or CheckpointTaskStatus.Sealed);

    /// <summary>Whether a human has to confirm before the run goes on.</summary>
    /// <value><see langword="true"/> after an objection, a seal included.</value>
    public bool NeedsHuman => Status is CheckpointTaskStatus.WaitingForHuman or CheckpointTaskStatus.Sealed;

    // Whether a human confirmed, for this process; on no record, so that whoever comes later asks again.
    internal bool IsConfirmed { get; init; }
}
