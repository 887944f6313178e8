using Maestro.Policy.Audit.Anchors;

namespace Maestro.Policy.Audit.Files;

/// <summary>The files of a log, of which one is written.</summary>
internal sealed class LogFiles : IDisposable
{
    private readonly AuditStorage _storage;
    private readonly LogPaths _paths;
    private readonly AnchorFile _anchors;
    private AuditFile? _file;
    private int _firstFile;

    public LogFiles(AuditStorage storage, LogPaths paths, string chainId, int firstFile, LogPosition written)
    {
        (_storage, _paths, ChainId, _firstFile, Written) = (storage, paths, chainId, firstFile, written);
        _anchors = new(storage, paths.Anchor);
    }

    /// <summary>What rows call the chain.</summary>
    public string ChainId { get; }

    /// <summary>How far the log goes in its files.</summary>
    public LogPosition Written { get; private set; }

    /// <summary>Whether one file was ended, and the next isn't begun.</summary>
    public bool IsBetweenFiles { get; private set; }

    /// <summary>Writes lines after those that are written.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="end">How far the log goes with them.</param>
    /// <param name="isSynced">Whether the disk has to have them.</param>
    /// <exception cref="IOException">They aren't written; what was written of them is taken back before the next.
    /// </exception>
    /// <exception cref="AuditLogException">The file isn't what was written to it.</exception>
    public void Write(ReadOnlySpan<byte> lines, LogPosition end, bool isSynced)
    {
        AuditFile file = _file ??= Reopen();
        try
        {
            file.Write(lines, Written.FileLength);
            if (isSynced)
            {
                file.Sync();
            }

            Written = end;
        }
        catch
        {
            // Whatever is in the file now, or on the disk: the next write looks first.
            _file = null;
            TakeBack(file);
            throw;
        }
    }

    /// <summary>The file that is written, for whoever waits for the disk.</summary>
    public AuditFile Current() => _file ??= Reopen();

    /// <summary>Sets an anchor. The disk has the log as far as that.</summary>
    /// <exception cref="AuditLogException">The file isn't there any more.</exception>
    public void SetAnchor(LogPosition position, AuditKey key)
    {
        if (!_storage.Exists(_paths.Active))
        {
            throw new AuditLogException($"'{_paths.Active}' was taken away.", AuditFault.AnchorCount);
        }

        _anchors.Write(position.ToAnchor(key.Id, ChainId, _firstFile), key);
    }

    /// <summary>Ends the file that is written; all of it has an anchor.</summary>
    /// <exception cref="IOException">It can't get its last name, or another file has it.</exception>
    public void EndFile()
    {
        string finished = _paths.Finished(Written.File);
        if (_storage.Exists(finished))
        {
            throw new IOException($"'{finished}' is there already; what it holds isn't replaced.");
        }

        _file?.Dispose();
        _file = null;
        Move(_paths.Active, finished);
        IsBetweenFiles = true;
        Written = Written.InNextFile();
    }

    /// <summary>Takes note that the next file is begun, and removes those that are too old.</summary>
    /// <param name="kept">How many files are kept besides; all, where there is no number.</param>
    public void BeginFile(int? kept)
    {
        IsBetweenFiles = false;
        if (kept is { } count)
        {
            _firstFile = Math.Max(_firstFile, Written.File - count);
        }
    }

    /// <summary>Removes the files before the first that is kept, which the anchor has forgotten.</summary>
    public void RemoveOld()
    {
        for (int number = _firstFile - 1; number > 0 && _storage.Exists(_paths.Finished(number)); number--)
        {
            _storage.Delete(_paths.Finished(number));
        }
    }

    public void Dispose() => _file?.Dispose();

    // What fails may have been done nevertheless.
    private void Move(string path, string newPath)
    {
        try
        {
            _storage.Move(path, newPath);
        }
        catch (Exception) when (!_storage.Exists(path) && _storage.Exists(newPath))
        {
            // It was.
        }
    }

    private void TakeBack(AuditFile file)
    {
        try
        {
            using AuditFile closed = file;
            closed.SetLength(Written.FileLength);
        }
        catch (Exception)
        {
            // The exception that is worth reporting is the one that led here.
        }
    }

    // Invariant: what isn't acknowledged isn't in the file when the next row comes.
    private AuditFile Reopen()
    {
        AuditFile file = _storage.OpenToWrite(_paths.Active);
        try
        {
            LogTail.Check(_storage, _paths.Active, Written);
            file.SetLength(Written.FileLength);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
