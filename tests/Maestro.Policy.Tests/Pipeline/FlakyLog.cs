namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A log that fails a few times and then works.</summary>
internal sealed class FlakyLog : IAuditLog
{
    public MemoryAuditLog Inner { get; } = new();

    public int Failures { get; set; } = 1;

    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        Failures-- > 0 ? throw new IOException("once") : Inner.AppendAsync(row, cancellationToken);
}
