using System.Runtime.ExceptionServices;
using Maestro.Policy.Audit.Files;

namespace Maestro.Policy;

public sealed partial class JsonlAuditLog
{
    private LogPosition? _takenEnd;
    private CommitBatch _takenBatch = new();

    // Writes what waits, and needs the writing lock. Says what went wrong, to the batch, too.
    private Exception? Commit()
    {
        if (_taken.Length == 0 && !Take())
        {
            return null;
        }

        try
        {
            _files.Write(_taken.Written, _takenEnd!, IsSyncedAtOnce);
        }
        catch (Exception exception)
        {
            GiveUp(exception);
            return exception;
        }

        _taken.Clear();
        AnchorAtOnce();
        _takenBatch.Succeed();
        return null;
    }

    // Writes what waits by now. There may be no end of what comes meanwhile, unless the signing lock is held.
    private void CommitOrThrow()
    {
        bool isBehind = _taken.Length > 0;
        Exception? failure = Commit();
        if (isBehind && failure is null)
        {
            failure = Commit();
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private bool Take()
    {
        lock (_signing)
        {
            if (_buffer.Length == 0)
            {
                return false;
            }

            _takenEnd = _buffer.Take(ref _taken);
            (_takenBatch, _batch) = (_batch, new());
            MakeRoom();
            return true;
        }
    }

    private void GiveUp(Exception exception)
    {
        lock (_signing)
        {
            // Buffered rows are acknowledged: they stay, and no other row is taken until they are written.
            _isBehind = _options.Durability == AuditDurability.Buffered;
            if (!_isBehind)
            {
                Forget(exception);
            }
        }
    }

    // Rows that weren't acknowledged, and those after them, which are chained to them.
    private void Forget(Exception exception)
    {
        lock (_signing)
        {
            _isBehind = false;
            _taken.Clear();
            _buffer.GoOnFrom(_files.Written);
            _takenBatch.Fail(exception);
            _batch.Fail(exception);
            _batch = new();
            MakeRoom();
        }
    }

    private void MakeRoom()
    {
        _room?.TrySetResult();
        _room = null;
    }

    // A row in which the log speaks of itself is written at once, or not at all. Needs all locks, and that nothing
    // waits.
    private void CommitEvent(string name, params ReadOnlySpan<AuditField> fields)
    {
        _buffer.AddEvent(_options.Time.GetUtcNow(), name, fields);
        if (Commit() is { } exception)
        {
            Forget(exception);
            ExceptionDispatchInfo.Throw(exception);
        }
    }
}
