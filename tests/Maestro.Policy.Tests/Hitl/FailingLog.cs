namespace Maestro.Policy.Tests.Hitl;

/// <summary>A log whose disk is full.</summary>
internal sealed class FailingLog : IAuditLog
{
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        ValueTask.FromException(new IOException("The disk is full."));
}
