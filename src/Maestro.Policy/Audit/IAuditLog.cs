namespace Maestro.Policy;

/// <summary>Where decisions go on record. No record, no run.</summary>
/// <remarks>Implementations are safe for use by any number of threads.</remarks>
public interface IAuditLog
{
    /// <summary>Puts a row on record.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Cancelled when the caller went away; the row may then be on record or
    /// not.</param>
    /// <returns>A task that ends when the row is on record, as durably as the log promises. A task that fails means
    /// that it isn't: then nothing runs.</returns>
    ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken);
}
