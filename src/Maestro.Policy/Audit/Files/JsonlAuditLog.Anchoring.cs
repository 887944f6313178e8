using Maestro.Policy.Audit;
using Maestro.Policy.Audit.Files;

namespace Maestro.Policy;

public sealed partial class JsonlAuditLog
{
    private readonly ITimer _anchorTimer;
    private bool _isAnchorSoon;
    private Exception? _anchorFailure;

    private bool IsAnchoredAtOnce => _options.AnchorInterval == TimeSpan.Zero;

    private bool IsSyncedAtOnce => _options.Durability == AuditDurability.Synced || IsAnchoredAtOnce;

    /// <summary>Writes what waits, waits until the disk has it, and sets an anchor: no row that is there can be cut off
    /// unseen from now on.</summary>
    /// <exception cref="IOException">It couldn't be done.</exception>
    /// <exception cref="AuditLogException">The log isn't what was written to it any more.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public void SetAnchor()
    {
        lock (_anchoring)
        {
            LogPosition position;
            AuditFile file;
            lock (_writing)
            {
                ObjectDisposedException.ThrowIf(_isClosed, this);
                CommitOrThrow();
                if (_files.IsBetweenFiles)
                {
                    return;
                }

                (position, file) = (_files.Written, _files.Current());
            }

            // Others may write while the disk takes its time.
            file.Sync();
            lock (_writing)
            {
                // Where each write sets an anchor, a later one may be set by now, and the disk has all that is written.
                _files.SetAnchor(IsAnchoredAtOnce ? _files.Written : position, _key);
                _anchorFailure = null;
            }
        }
    }

    // The rows are on record, whatever becomes of their anchor. The next ones wait for it.
    private void AnchorAtOnce()
    {
        try
        {
            if (IsAnchoredAtOnce)
            {
                _files.SetAnchor(_files.Written, _key);
            }
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _anchorFailure, exception);
        }
    }

    private void AnchorSoon()
    {
        if (IsAnchoredAtOnce || Volatile.Read(ref _isAnchorSoon))
        {
            return;
        }

        lock (_signing)
        {
            if (!_isAnchorSoon && !_isClosed)
            {
                _isAnchorSoon = true;
                _anchorTimer.Change(_options.AnchorInterval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void AnchorInTime()
    {
        try
        {
            lock (_anchoring)
            {
                // Not before it is this one's turn, or they queue up where the disk is slower than the timer.
                Volatile.Write(ref _isAnchorSoon, false);
                SetAnchor();
            }
        }
        catch (ObjectDisposedException) when (_isClosed)
        {
            // Whoever closed it has set the last one.
        }
        catch (Exception exception)
        {
            // No further row may come.
            Volatile.Write(ref _anchorFailure, exception);
            AnchorSoon();
        }
    }

    // Needs all locks. Where it fails, the next row waits for it, whatever this one is for.
    private void Anchor()
    {
        try
        {
            _files.Current().Sync();
            _files.SetAnchor(_files.Written, _key);
            _anchorFailure = null;
        }
        catch (Exception exception)
        {
            _anchorFailure = exception;
            throw;
        }
    }
}
