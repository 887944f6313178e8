namespace Maestro.Policy;

/// <summary>An audit log that cleans rows before another log puts them on record.</summary>
/// <remarks>Safe for use by any number of threads. It doesn't close the other log.</remarks>
/// <param name="inner">Gets each row without personal data, and no longer than it may be.</param>
/// <param name="privacy">What is cleaned, and how; by default (<see langword="null"/>) everything is redacted and
/// bounded as a new <see cref="AuditPrivacy"/> has it.</param>
public sealed class PrivateAuditLog(IAuditLog inner, AuditPrivacy? privacy = null) : IAuditLog
{
    private readonly IAuditLog _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    private readonly AuditPrivacy _privacy = privacy ?? new();

    /// <inheritdoc/>
    /// <exception cref="AuditRowRefusedException">The row must not go on record; the other log hasn't seen it.
    /// </exception>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        _inner.AppendAsync(_privacy.Apply(row), cancellationToken);
}
