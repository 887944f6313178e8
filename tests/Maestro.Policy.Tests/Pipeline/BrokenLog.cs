namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A log that takes no row.</summary>
internal sealed class BrokenLog(bool later) : IAuditLog
{
    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        if (later)
        {
            await Task.Yield();
        }

        throw new IOException("disk full");
    }
}
