using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Brings what one process of a worker does to its session.</summary>
internal sealed class SlotListener(
    Func<Func<Task>, CancellationToken, ValueTask> post,
    Func<IReadOnlyList<WorkerReport>, long, Task> heard,
    Func<string, Task> complained,
    Func<int, TreeEnding, Task> exited) : IWorkerListener
{
    // One at a time: what is read and not dealt with stays small, and nobody's word waits behind a flood.
    public async ValueTask Heard(
        IReadOnlyList<WorkerReport> reports, long end, CancellationToken cancellationToken)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await post(
            async () =>
            {
                await heard(reports, end).ConfigureAwait(false);
                done.TrySetResult();
            },
            cancellationToken).ConfigureAwait(false);
        await done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask Complained(string text, CancellationToken cancellationToken) =>
        post(() => complained(text), cancellationToken);

    public ValueTask Exited(int code, TreeEnding ending, CancellationToken cancellationToken) =>
        post(() => exited(code, ending), cancellationToken);
}
