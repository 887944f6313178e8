using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>A log each of whose rows is a step.</summary>
public sealed class SteppedLog(IAuditLog log, Steps steps) : IAuditLog
{
    /// <inheritdoc/>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        steps.Next($"row {row.Decision.Layer} {row.Decision.Reason}");
        return log.AppendAsync(row, cancellationToken);
    }
}
