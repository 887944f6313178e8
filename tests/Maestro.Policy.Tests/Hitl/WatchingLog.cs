namespace Maestro.Policy.Tests.Hitl;

/// <summary>A log that lets a test act at the moment of recording.</summary>
internal sealed class WatchingLog(Func<AuditRow, Task> watch) : IAuditLog
{
    public int Rows { get; private set; }

    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        Rows++;
        await watch(row);
    }
}
