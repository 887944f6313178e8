using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Checkpoints;

/// <content>What becomes of a run.</content>
public sealed partial record Checkpoint
{
    /// <summary>A run that begins.</summary>
    /// <param name="runId">The run; not empty.</param>
    /// <param name="tasks">The ids of its tasks and their kinds, in the order in which they are done.</param>
    /// <returns>A checkpoint that isn't saved yet.</returns>
    /// <exception cref="ArgumentException">The run has no id or no task, or two tasks have the same id.</exception>
    public static Checkpoint Begin(string runId, params ReadOnlySpan<(string Id, string Kind)> tasks)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        ImmutableArray<CheckpointTask>.Builder all = ImmutableArray.CreateBuilder<CheckpointTask>(tasks.Length);
        foreach ((string id, string kind) in tasks)
        {
            ArgumentException.ThrowIfNullOrEmpty(id);
            ArgumentNullException.ThrowIfNull(kind);
            if (all.Any(task => task.Id == id))
            {
                throw new ArgumentException($"Two tasks have the id '{id}'.", nameof(tasks));
            }

            all.Add(new(id, kind, CheckpointTaskStatus.NotStarted, ""));
        }

        return all.Count > 0
            ? new(runId, CheckpointStatus.Running, "CHECKPOINT_INITIALIZED", all.MoveToImmutable())
            : throw new ArgumentException("A run has a task.", nameof(tasks));
    }

    /// <summary>A task begins, or begins again from its start.</summary>
    /// <param name="id">The task.</param>
    /// <returns>What to save before anything else is done.</returns>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="InvalidOperationException">The task is completed or sealed, or waits for a human who hasn't
    /// confirmed.</exception>
    public Checkpoint Start(string id)
    {
        CheckpointTask task = Task(id);
        if (!task.IsOpen || (task.NeedsHuman && !task.IsConfirmed))
        {
            throw new InvalidOperationException(task.IsOpen
                ? $"The task '{id}' waits for a human. Confirm the checkpoint first."
                : $"The task '{id}' is {(task.NeedsHuman ? "sealed" : "completed")}, and isn't done again.");
        }

        return With(
            task with
            {
                Status = CheckpointTaskStatus.Running, FailedLayer = null, Reason = "TASK_RUNNING", Artifact = null,
                IsConfirmed = false,
            },
            "TASK_RUNNING") with
        {
            Status = CheckpointStatus.Running,
        };
    }

    /// <summary>A task was let through, and writes next: saved before that, it tells whoever resumes that what is there
    /// was let through, and needs no other yes. See <see cref="CheckpointFile.HasWritten"/>.</summary>
    /// <param name="id">The task.</param>
    /// <param name="artifact">What it is about to write, sealed.</param>
    /// <returns>What to save before it is written.</returns>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="InvalidOperationException">The task hasn't begun.</exception>
    public Checkpoint Announce(string id, CheckpointArtifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return With(Begun(id) with { Reason = "ARTIFACT_ANNOUNCED", Artifact = artifact }, "ARTIFACT_ANNOUNCED");
    }

    /// <summary>A task is done.</summary>
    /// <param name="id">The task.</param>
    /// <param name="artifact">What it wrote, sealed.</param>
    /// <returns>What to save.</returns>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="InvalidOperationException">The task hasn't begun.</exception>
    public Checkpoint Complete(string id, CheckpointArtifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return With(
            Begun(id) with
            {
                Status = CheckpointTaskStatus.Completed, LastLayer = "orchestrator", Reason = "ARTIFACT_WRITTEN",
                Artifact = artifact,
            },
            "TASK_COMPLETED");
    }

    /// <summary>A gate objected to a task: a human has to confirm before it begins again.</summary>
    /// <param name="id">The task.</param>
    /// <param name="layer">The layer of the gate.</param>
    /// <param name="reason">Why it objected.</param>
    /// <returns>What to save.</returns>
    /// <exception cref="ArgumentException">There is no such task, or a word is empty.</exception>
    /// <exception cref="InvalidOperationException">The task hasn't begun.</exception>
    public Checkpoint Interrupt(string id, string layer, string reason) =>
        Objected(id, CheckpointTaskStatus.WaitingForHuman, layer, reason);

    /// <summary>A gate sealed a task: it never begins again, and a human has to confirm before the run goes on with
    /// others. In the reference's dialect, which knows no seal, it is saved as one that waits for a human.</summary>
    /// <param name="id">The task.</param>
    /// <param name="layer">The layer of the gate.</param>
    /// <param name="reason">Why it sealed.</param>
    /// <returns>What to save.</returns>
    /// <exception cref="ArgumentException">There is no such task, or a word is empty.</exception>
    /// <exception cref="InvalidOperationException">The task hasn't begun.</exception>
    public Checkpoint Seal(string id, string layer, string reason) =>
        Objected(id, CheckpointTaskStatus.Sealed, layer, reason);

    /// <summary>A gate objected to the run before a task began.</summary>
    /// <param name="layer">The layer of the gate.</param>
    /// <param name="reason">Why it objected.</param>
    /// <returns>What to save.</returns>
    /// <exception cref="ArgumentException">A word is empty.</exception>
    public Checkpoint Interrupt(string layer, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(layer);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return this with { Status = CheckpointStatus.Interrupted, FailedLayer = layer, Reason = reason };
    }

    /// <summary>The run came to its end.</summary>
    /// <param name="reason">Why, <c>UPPER_SNAKE_CASE</c>.</param>
    /// <returns>What to save.</returns>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    /// <exception cref="InvalidOperationException">A task is under way, waits for a human, or is sealed.</exception>
    public Checkpoint Finish(string reason = "RUN_COMPLETED")
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);

        // Invariant: a run that a human was to look at doesn't end without one.
        return Tasks.All(static task =>
            task.Status is CheckpointTaskStatus.Completed or CheckpointTaskStatus.NotStarted)
            ? this with
            {
                Status = CheckpointStatus.Completed, CurrentTask = null, FailedTask = null, FailedLayer = null,
                Reason = reason,
            }
            : throw new InvalidOperationException("A task is under way, waits for a human, or is sealed.");
    }

    internal Checkpoint Confirmed() => this with
    {
        Tasks = [.. Tasks.Select(static task => task with { IsConfirmed = task.NeedsHuman })],
    };

    private Checkpoint Objected(string id, CheckpointTaskStatus status, string layer, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(layer);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return With(
            Begun(id) with { Status = status, FailedLayer = layer, Reason = reason, Artifact = null }, reason) with
        {
            Status = CheckpointStatus.Interrupted, FailedTask = id, FailedLayer = layer,
        };
    }

    private CheckpointTask Begun(string id) =>
        Task(id) is { Status: CheckpointTaskStatus.Running } task
            ? task
            : throw new InvalidOperationException($"The task '{id}' isn't under way.");

    private Checkpoint With(CheckpointTask task, string reason) =>
        this with { Tasks = Tasks.SetItem(IndexOf(task.Id), task), CurrentTask = task.Id, Reason = reason };
}
