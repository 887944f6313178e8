using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>An audit log in memory, for tests and short-lived tools: it is gone with the process.</summary>
/// <remarks>Safe for use by any number of threads. It keeps every row.</remarks>
public sealed class MemoryAuditLog : IAuditLog
{
    private ImmutableList<AuditRow> _rows = [];

    /// <summary>The rows so far, in the order of recording.</summary>
    /// <value>A snapshot.</value>
    public IReadOnlyList<AuditRow> Rows => Volatile.Read(ref _rows);

    /// <inheritdoc/>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableInterlocked.Update(ref _rows, static (rows, added) => rows.Add(added), row);
        return ValueTask.CompletedTask;
    }
}
