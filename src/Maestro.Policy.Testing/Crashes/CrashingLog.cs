namespace Maestro.Policy.Testing.Crashes;

/// <summary>A log of a process that dies.</summary>
internal sealed class CrashingLog(IAuditLog log, CrashPlan plan) : IAuditLog
{
    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        await plan.Around(async () =>
        {
            await log.AppendAsync(row, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
}
