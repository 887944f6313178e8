using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Brings what one process of a worker does to its session.</summary>
internal sealed class SlotListener(
    Func<Func<Task>, CancellationToken, ValueTask> post,
    Func<IReadOnlyList<WorkerReport>, long, Task> heard,
    Func<string, Task> complained,
    Func<int, TreeEnding, Task> exited) : IWorkerListener
{
    public ValueTask Heard(IReadOnlyList<WorkerReport> reports, long end, CancellationToken cancellationToken) =>
        post(() => heard(reports, end), cancellationToken);

    public ValueTask Complained(string text, CancellationToken cancellationToken) =>
        post(() => complained(text), cancellationToken);

    public ValueTask Exited(int code, TreeEnding ending, CancellationToken cancellationToken) =>
        post(() => exited(code, ending), cancellationToken);
}
