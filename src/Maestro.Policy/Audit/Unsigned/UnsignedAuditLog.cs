using System.Buffers;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Audit.Unsigned;

namespace Maestro.Policy;

/// <summary>An audit log in a file that isn't signed: one JSON object a line, appended and never rewritten.</summary>
/// <remarks>
/// Whoever can write to the file can alter what is on record, and nobody sees it. This log is for files that another
/// tool reads in a format of its own. A row is on record when the operating system has it: it survives the end of the
/// process, not a power cut. One log object writes a file at a time; a second one, in any process, finds that its rows
/// can't be put on record. Others may read it meanwhile. Safe for use by any number of threads.
/// </remarks>
/// <param name="path">The file; it and its folders are made with the first row, and beside it an empty file with
/// <c>.lock</c> at the end of its name, which marks the writer.</param>
/// <param name="format">Writes a row as one JSON object in UTF-8, without a line feed; by default
/// (<see langword="null"/>) as a row of the audit row log, ARL.</param>
public sealed class UnsignedAuditLog(string path, Action<IBufferWriter<byte>, AuditRow>? format = null)
    : IAuditLog, IDisposable
{
    private readonly LineFile _file = new(Path.GetFullPath(path));
    private readonly RowMembers _members = new();
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _disposed;

    /// <inheritdoc/>
    /// <exception cref="IOException">The row could not be written. What was written of it is taken back.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="InvalidOperationException">The format wrote nothing, or several lines.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        if (_gate.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("A format can't add rows to its own log.");
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _line.ResetWrittenCount();
            Format(row);
            if (_line.WrittenCount == 0 || _line.WrittenSpan.Contains((byte)'\n'))
            {
                throw new InvalidOperationException("A format writes a row as one line, without a line feed.");
            }

            _line.Write("\n"u8);
            _file.Append(_line.WrittenSpan);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the file. Rows that come later can't be put on record.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _file.Dispose();
        }
    }

    private void Format(AuditRow row)
    {
        if (format is not null)
        {
            format(_line, row);
            return;
        }

        RowBody.Write(_members, row, AuditTimestamps.UtcMicroseconds);
        _line.Write("{"u8);
        _line.Write(_members.Written);
        _line.Write("}"u8);
    }
}
