using System.Buffers;
using Maestro.Policy.Audit;

namespace Maestro.Policy;

/// <summary>An audit log in a file, one JSON object a line, appended and never rewritten.</summary>
/// <remarks>
/// A row is on record when the operating system has it: it survives the end of the process, not a power cut. One log
/// object writes a file at a time; a second one, in any process, finds that its rows can't be put on record. Others
/// may read it meanwhile. Safe for use by any number of threads.
/// </remarks>
/// <param name="path">The file; it and its folders are made with the first row, and beside it an empty file with
/// <c>.lock</c> at the end of its name, which marks the writer.</param>
public sealed class JsonlAuditLog(string path) : IAuditLog, IDisposable
{
    private readonly string _path = Path.GetFullPath(path);
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private FileStream? _file;
    private FileStream? _lock;
    private bool _disposed;

    /// <inheritdoc/>
    /// <exception cref="IOException">The row could not be written. What was written of it is taken back.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _line.ResetWrittenCount();
            AuditRowJson.Write(_line, row);
            _line.Write("\n"u8);
            Append(_file ??= Open(), _line.WrittenSpan);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the file. Rows that come later can't be put on record.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _file?.Dispose();
            _file = null;
            _lock?.Dispose();
            _lock = null;
        }
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? _path);

        // Invariant: one writer at a time. The log itself can't be the lock, since that would lock its readers out.
        _lock ??= new(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        FileStream file = new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            EndTornLine(file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // A writer that died in the middle of a line must not take the next row with it.
    private static void EndTornLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return;
        }

        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n')
        {
            file.Write("\n"u8);
        }
    }

    private void Append(FileStream file, ReadOnlySpan<byte> line)
    {
        long end = file.Length;
        try
        {
            file.Seek(end, SeekOrigin.Begin);
            file.Write(line);
            file.Flush(flushToDisk: false);
        }
        catch
        {
            TakeBack(file, end);
            throw;
        }
    }

    // Invariant: what isn't acknowledged isn't in the file, or the file is closed and the next row opens it anew.
    private void TakeBack(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
        }
        catch (IOException)
        {
            _file = null;
            file.Dispose();
        }
    }
}
