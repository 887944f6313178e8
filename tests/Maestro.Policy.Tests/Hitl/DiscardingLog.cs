namespace Maestro.Policy.Tests.Hitl;

/// <summary>A log for what would be too many rows.</summary>
internal sealed class DiscardingLog : IAuditLog
{
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
