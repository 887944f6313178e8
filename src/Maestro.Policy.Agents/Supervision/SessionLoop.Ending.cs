using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <content>When it is over.</content>
internal sealed partial class SessionLoop
{
    private bool _isInputClosed;
    private TimeSpan _inputClosedAt;

    /// <summary>After each step: whether it is over, and what everybody may see and a resumed session has to know.
    /// </summary>
    private async Task Settle()
    {
        if (_isTierStale)
        {
            await CheckTier().ConfigureAwait(false);
        }

        if (_isStarted && _end is null)
        {
            _end = End();
        }

        if (_end is null && _isStarted && !_isInputClosed && IsAllDone())
        {
            await CloseInputs().ConfigureAwait(false);
        }

        if (_mustSave)
        {
            Save();
        }

        PublishPending();
    }

    private SessionEnd? End()
    {
        bool isOver = _slots.All(static slot => slot.IsOver && slot.Process is null);
        if (_isStopping)
        {
            return isOver ? SessionEnd.Stopped : null;
        }

        if (isOver && _matters.Count == 0 && _round is null)
        {
            // Who never did anything has nothing to show for it.
            return _slots.Any(static slot => slot.State == WorkerState.Completed)
                ? SessionEnd.Finished
                : SessionEnd.Stopped;
        }

        return _matters.Count > 0 && !_options.WaitsForHumans && !IsAnybodyAsked() && IsNothingElseLeft()
            ? SessionEnd.WaitingForHuman
            : null;
    }

    private bool IsAnybodyAsked() => _matters.Values.Any(static matter => matter.IsAsking);

    private bool IsNothingElseLeft() =>
        _round is null
        && _slots.All(slot => slot.IsOver || slot.State == WorkerState.AwaitingHuman || slot.Holds != WorkerHolds.None
            || (slot.IsDone && slot.State == WorkerState.Running));

    // Own work done everywhere, and nothing that anybody could still be asked about.
    private bool IsAllDone() =>
        !_isPaused && _round is null && _watch.Waiting is null && _matters.Count == 0
        && _slots.All(static slot => slot.IsOver || (slot.IsDone && slot.State == WorkerState.Running));

    private async Task CloseInputs()
    {
        (_isInputClosed, _inputClosedAt) = (true, Now);
        foreach (WorkerSlot slot in _slots.Where(static slot => slot.Process is not null))
        {
            try
            {
                await slot.Process!.Input.DisposeAsync().ConfigureAwait(false);
            }
            catch (IOException)
            {
                // It reads no more, which is what it is told.
            }
        }
    }

    /// <summary>Ends a worker, as far as it doesn't by itself; its end is heard of as any other.</summary>
    private void EndWorker(WorkerSlot slot)
    {
        if (slot.Process is { } process)
        {
            _feeds.Add(process.EndAsync(_options.StopGrace, _closing.Token));
        }
    }

    private void StopWorker(WorkerSlot slot)
    {
        Apply(slot, WorkerTrigger.Stop);
        if (slot.Process is null && slot.State == WorkerState.Stopping)
        {
            Apply(slot, WorkerTrigger.ExitOk);
        }

        EndWorker(slot);
    }

    private void StopAll()
    {
        _isStopping = true;
        foreach (WorkerSlot slot in _slots.Where(static slot => !slot.IsOver))
        {
            StopWorker(slot);
        }
    }
}
