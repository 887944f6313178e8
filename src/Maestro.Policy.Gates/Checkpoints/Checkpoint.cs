using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>How far a run is: its tasks, and why it was interrupted.</summary>
/// <remarks>Immutable: each transition makes another one, which counts once <see cref="CheckpointFile.Save"/> has
/// written it. Holds ids and words of a codebook, no texts of users.</remarks>
public sealed partial record Checkpoint
{
    internal Checkpoint(string runId, CheckpointStatus status, string reason, ImmutableArray<CheckpointTask> tasks) =>
        (RunId, Status, Reason, Tasks) = (runId, status, reason, tasks);

    /// <summary>The run.</summary>
    /// <value>Its id, compared by ordinal.</value>
    public string RunId { get; }

    /// <summary>How far it is.</summary>
    /// <value><see cref="CheckpointStatus.Running"/> at first.</value>
    public CheckpointStatus Status { get; private init; }

    /// <summary>The task that began last.</summary>
    /// <value>Its id; <see langword="null"/> for none.</value>
    public string? CurrentTask { get; internal init; }

    /// <summary>The task that was interrupted last.</summary>
    /// <value>Its id; <see langword="null"/> for none.</value>
    public string? FailedTask { get; internal init; }

    /// <summary>The layer that objected last.</summary>
    /// <value>A layer's name; <see langword="null"/> when none did.</value>
    public string? FailedLayer { get; internal init; }

    /// <summary>Why it has its status.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>.</value>
    public string Reason { get; private init; }

    /// <summary>The tasks, in the order in which they are done.</summary>
    /// <value>One or more; no two with the same id.</value>
    public ImmutableArray<CheckpointTask> Tasks { get; private init; }

    /// <summary>What the run is expected to cost, in the host's own form.</summary>
    /// <value>A JSON object; <see langword="null"/> for none.</value>
    public JsonElement? TokenEstimate { get; init; }

    /// <summary>Which of the saved states of the run it is.</summary>
    /// <value>1 for the first that was saved, 0 before; always 0 in the reference's dialect.</value>
    public long Revision { get; internal init; }

    /// <summary>What a human confirms: the signature of the saved state that this one comes from.</summary>
    /// <value>64 lower-case hexadecimal digits; empty for a run that wasn't saved yet. No secret.</value>
    public string State { get; internal init; } = "";

    /// <summary>Whether a human has to confirm before the run goes on.</summary>
    /// <value><see langword="true"/> while a task waits for one, or is sealed.</value>
    public bool NeedsHuman => Tasks.Any(static task => task.NeedsHuman && !task.IsConfirmed);

    /// <summary>Whether every task is completed.</summary>
    /// <value><see langword="true"/> when nothing is left to do.</value>
    public bool AreAllCompleted => Tasks.All(static task => task.Status == CheckpointTaskStatus.Completed);

    /// <summary>Finds a task.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The task.</returns>
    /// <exception cref="ArgumentException">The run has none with that id.</exception>
    public CheckpointTask Task(string id) => Tasks[IndexOf(id)];

    private int IndexOf(string id)
    {
        for (int index = 0; index < Tasks.Length; index++)
        {
            if (Tasks[index].Id == id)
            {
                return index;
            }
        }

        throw new ArgumentException($"The run '{RunId}' has no task '{id}'.", nameof(id));
    }
}
