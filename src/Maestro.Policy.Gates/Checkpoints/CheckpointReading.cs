namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>What was found where a checkpoint should be: one that can be trusted, or a fault.</summary>
public sealed class CheckpointReading
{
    internal CheckpointReading(Checkpoint checkpoint) => Checkpoint = checkpoint;

    internal CheckpointReading(CheckpointFault fault, string? task = null) => (Fault, Task) = (fault, task);

    /// <summary>The checkpoint.</summary>
    /// <value><see langword="null"/> when there is a fault.</value>
    public Checkpoint? Checkpoint { get; }

    /// <summary>Why there is none that can be trusted.</summary>
    /// <value><see langword="null"/> when there is one.</value>
    public CheckpointFault? Fault { get; }

    /// <summary>The task whose artifact is at fault.</summary>
    /// <value>Its id; <see langword="null"/> for other faults.</value>
    public string? Task { get; }
}
