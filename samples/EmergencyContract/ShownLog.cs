using Maestro.Policy;

namespace EmergencyContract;

/// <summary>A log whose rows are shown as they come.</summary>
public sealed class ShownLog(IAuditLog log, TextWriter output) : IAuditLog
{
    /// <inheritdoc/>
    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        await log.AppendAsync(row, cancellationToken);
        string about = row["ticket_event"] is { } step ? $"  (ticket {step}{By(row)})" : "";
        await output.WriteLineAsync($"    on record   {row.Decision}{about}");
    }

    private static string By(AuditRow row) => row["approver"] is { } approver ? $" by {approver}" : "";
}
