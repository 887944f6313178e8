using Maestro.Policy.Audit.Files;

namespace Maestro.Policy;

public sealed partial class JsonlAuditLog
{
    // Buffered rows are written in pieces of this length.
    private const int BufferedLength = 1 << 16;

    private bool _isCommitting;
    private bool _isBehind;
    private TaskCompletionSource? _room;

    /// <inheritdoc/>
    /// <exception cref="IOException">The row could not be written. What was written of it is taken back.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="AuditLogException">The log isn't what was written to it any more.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        try
        {
            MakeReady();
            return TryAdd(row, out CommitBatch batch, out Task room)
                ? Settle(batch)
                : new(AddWhenThereIsRoom(row, room, cancellationToken));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    // No row is taken before what failed behind the scenes was done, and where a file is due, before it is begun.
    private void MakeReady()
    {
        if (Volatile.Read(ref _anchorFailure) is not null)
        {
            SetAnchor();
        }

        if (IsFileDue())
        {
            BeginFile();
        }

        int most = Math.Min(BufferedLength, _options.MaxPendingLength);
        if (_options.Durability == AuditDurability.Buffered && (_isBehind || _buffer.Length >= most))
        {
            lock (_writing)
            {
                ObjectDisposedException.ThrowIf(_isClosed, this);
                CommitOrThrow();
                _isBehind = false;
            }
        }
    }

    private async Task AddWhenThereIsRoom(AuditRow row, Task room, CancellationToken cancellationToken)
    {
        CommitBatch batch;
        do
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            MakeReady();
        }
        while (!TryAdd(row, out batch, out room));

        await Settle(batch).ConfigureAwait(false);
    }

    private bool TryAdd(AuditRow row, out CommitBatch batch, out Task room)
    {
        lock (_signing)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            (batch, room) = (_batch, Task.CompletedTask);
            bool isFull = _buffer.Length >= _options.MaxPendingLength;
            if (!isFull && !_files.IsBetweenFiles)
            {
                _buffer.Add(row);
                return true;
            }

            // Whoever adds buffered rows, or finds that there is no file, makes ready once more; nobody else does.
            if (isFull && _options.Durability != AuditDurability.Buffered)
            {
                _room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                room = _room.Task;
            }

            return false;
        }
    }

    private ValueTask Settle(CommitBatch batch)
    {
        switch (_options.Durability)
        {
            case AuditDurability.Buffered:
                AnchorSoon();
                return ValueTask.CompletedTask;
            case AuditDurability.Synced:
                StartCommitting();
                return new(batch.Task);
            default:
                Write(batch);
                AnchorSoon();
                return new(batch.Task);
        }
    }

    // Who finds the rows of others waiting writes them along.
    private void Write(CommitBatch batch)
    {
        lock (_writing)
        {
            if (!batch.Task.IsCompleted)
            {
                Commit();
            }
        }
    }

    private void StartCommitting()
    {
        lock (_signing)
        {
            if (_isCommitting)
            {
                return;
            }

            _isCommitting = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static log => log.CommitAll(), this, preferLocal: false);
    }

    private void CommitAll()
    {
        while (IsMoreToCommit())
        {
            lock (_writing)
            {
                Commit();
            }

            // There may be no end of rows.
            AnchorSoon();
        }
    }

    private bool IsMoreToCommit()
    {
        lock (_signing)
        {
            return _isCommitting = _buffer.Length > 0;
        }
    }
}
