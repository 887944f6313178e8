using Maestro.Policy.Audit.Chain;

namespace Maestro.Policy;

public sealed partial class JsonlAuditLog
{
    private DateTime _day;

    /// <summary>Signs with another key from now on. A row says so, signed with the key from before; the one after it is
    /// signed with the new one.</summary>
    /// <param name="key">The key. It may be disposed of when the log is closed.</param>
    /// <exception cref="ArgumentException">The key can't sign.</exception>
    /// <exception cref="IOException">The rows can't be written; the key stays as it is.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public void RotateKey(AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfUnfit(key);
        lock (_anchoring)
        {
            lock (_writing)
            {
                lock (_signing)
                {
                    ObjectDisposedException.ThrowIf(_isClosed, this);
                    CommitOrThrow();
                    if (_files.IsBetweenFiles)
                    {
                        BeginNextFile();
                    }

                    Rotate(key);
                    AnchorOfTheKey();
                }
            }
        }
    }

    private void Rotate(AuditKey key)
    {
        CommitEvent(LogEvents.KeyRotated, new AuditField("next_key", key.Id));
        try
        {
            _buffer.Use(key);
            CommitEvent(LogEvents.KeyBegun, new(LogEvents.Chain, _files.ChainId), new(LogEvents.Key, key.Id));
            _key = key;
        }
        catch
        {
            _buffer.Use(_key);
            throw;
        }
    }

    // The key is the next one already. Rows wait for the anchor, not the host.
    private void AnchorOfTheKey()
    {
        try
        {
            Anchor();
        }
        catch (Exception)
        {
            // The next row says so, if it is still so then.
        }
    }

    // Goes on with the key that the host wants, and says what was found.
    private void Begin(AuditKey key)
    {
        if (_files.Written.Rows == 0)
        {
            _buffer.Use(key);
            _key = key;
            CommitEvent(LogEvents.LogBegun, new(LogEvents.Chain, _files.ChainId), new(LogEvents.Key, _key.Id));
        }
        else if (_files.Written.FileRows == 0)
        {
            // The writer before ended a file and came no further.
            BeginNextFile();
        }

        if (!ReferenceEquals(key, _key))
        {
            Rotate(key);
        }

        if (Opening.IsRecovered)
        {
            CommitEvent(
                LogEvents.Recovered,
                new("rows_without_anchor", Opening.RowsWithoutAnchor),
                new("torn_length", Opening.TornLength));
        }

        Anchor();
    }

    private bool IsFileDue()
    {
        if (_options is { MaxFileLength: null, HasDailyFiles: false })
        {
            return false;
        }

        lock (_signing)
        {
            return _files.IsBetweenFiles
                || _buffer.FileLength >= _options.MaxFileLength
                || (_options.HasDailyFiles && Today > _day);
        }
    }

    private DateTime Today => _options.Time.GetUtcNow().UtcDateTime.Date;

    private void BeginFile()
    {
        lock (_anchoring)
        {
            lock (_writing)
            {
                lock (_signing)
                {
                    ObjectDisposedException.ThrowIf(_isClosed, this);
                    if (IsFileDue())
                    {
                        EndFile();
                        BeginNextFile();
                    }
                }
            }
        }
    }

    private void EndFile()
    {
        if (!_files.IsBetweenFiles)
        {
            CommitOrThrow();
            Anchor();
            _files.EndFile();
            _buffer.GoOnFrom(_files.Written);
        }
    }

    private void BeginNextFile()
    {
        CommitEvent(
            LogEvents.FileBegun,
            new(LogEvents.Chain, _files.ChainId),
            new(LogEvents.Key, _key.Id),
            new("file", _files.Written.File),
            new("rows_before", _files.Written.Rows));
        _files.BeginFile(_options.KeptFiles);
        _day = Today;
        Anchor();
        _files.RemoveOld();
    }
}
