namespace Maestro.Policy.Tool.Council;

/// <summary>A log that remembers why a row couldn't be put on record, to tell the user.</summary>
internal sealed class WatchedLog(IAuditLog log) : IAuditLog
{
    /// <summary>What went wrong first; <see langword="null"/> when nothing did.</summary>
    public string? Fault { get; private set; }

    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        try
        {
            await log.AppendAsync(row, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Fault ??= exception.Message;
            throw;
        }
    }
}
