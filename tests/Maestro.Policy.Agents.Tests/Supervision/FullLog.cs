namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>A log that takes a number of rows, and then no more.</summary>
internal sealed class FullLog(int rows) : IAuditLog
{
    private int _left = rows;

    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        Interlocked.Decrement(ref _left) >= 0
            ? ValueTask.CompletedTask
            : ValueTask.FromException(new IOException("The disk is full."));
}
