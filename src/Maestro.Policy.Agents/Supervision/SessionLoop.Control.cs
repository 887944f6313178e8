using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Sessions;

namespace Maestro.Policy.Agents.Supervision;

/// <content>A human's word.</content>
internal sealed partial class SessionLoop
{
    /// <summary>Has the loop do something, and waits for what comes of it.</summary>
    public async ValueTask<ControlReply> Control(
        Func<ValueTask<ControlReply>> work, CancellationToken cancellationToken, bool isStop = false)
    {
        TaskCompletionSource<ControlReply> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Post(
                async () =>
                {
                    try
                    {
                        ControlReply reply = await work().ConfigureAwait(false);

                        // Whoever gets the answer sees what came of it, and a crash doesn't lose it.
                        await Settle().ConfigureAwait(false);
                        done.TrySetResult(reply);
                    }
                    catch (Exception exception)
                    {
                        done.TrySetException(exception);
                        throw;
                    }
                },
                cancellationToken).ConfigureAwait(false);
            using CancellationTokenRegistration over = _closing.Token.Register(() => done.TrySetCanceled());
            return await done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException or System.Threading.Channels.ChannelClosedException)
        {
            return new(isStop, Phase, "The session is over.");
        }
    }

    public ValueTask<ControlReply> Pause()
    {
        if (!SessionControl.Answer(Phase, SessionOperation.Pause).IsAccepted)
        {
            return Reply(false, "There is nothing to pause.");
        }

        if (!_isPaused)
        {
            _isPaused = true;
            HoldSession();
        }

        return Reply(true, "It stands still.");
    }

    public async ValueTask<ControlReply> Resume()
    {
        if (!SessionControl.Answer(Phase, SessionOperation.Resume).IsAccepted)
        {
            return await Reply(false, $"It is {Phase}.").ConfigureAwait(false);
        }

        // On record before anything goes on, as every other word of a human's.
        await Decide(
            new(_options.Session, ++_number, SupervisionMatter.Notice) { Verdict = Verdict.Run, Detail = "resumed" },
            []).ConfigureAwait(false);
        _isPaused = false;
        FreeSession();
        await Step(_watch.Resume(Now)).ConfigureAwait(false);
        return await Reply(true, "It goes on.").ConfigureAwait(false);
    }

    public async ValueTask<ControlReply> Stop()
    {
        if (!_isStopping)
        {
            await StopByHuman().ConfigureAwait(false);
        }

        return await Reply(true, "It stops.").ConfigureAwait(false);
    }

    public async ValueTask<ControlReply> ReviewNow()
    {
        if (!SessionControl.Answer(Phase, SessionOperation.Review).IsAccepted)
        {
            return await Reply(false, "There is nothing to review.").ConfigureAwait(false);
        }

        await Step(_watch.Request(Now)).ConfigureAwait(false);
        return await Reply(true, "A review begins, or is the next.").ConfigureAwait(false);
    }

    public async ValueTask<ControlReply> Answer(long number, TicketAnswer answer)
    {
        if (_isStopping || !_matters.TryGetValue(number, out OpenMatter? matter))
        {
            return await Reply(false, "No such decision is open.").ConfigureAwait(false);
        }

        TicketReply given = await _desk.AnswerAsync(matter.Ticket, answer, _cancellation).ConfigureAwait(false);
        if (!given.IsAccepted)
        {
            return await Reply(false, $"{given.Refusal}").ConfigureAwait(false);
        }

        if (answer.Kind != TicketAnswerKind.Approve)
        {
            await Rejected(matter).ConfigureAwait(false);
            return await Reply(true, "It stays stopped.").ConfigureAwait(false);
        }

        TicketReply claimed = await _desk.ClaimAsync(matter.Ticket, matter.Ticket, _cancellation).ConfigureAwait(false);
        if (claimed.Claim is not { } claim)
        {
            return await Reply(false, $"{claimed.Refusal}").ConfigureAwait(false);
        }

        await Approved(matter, claim.Approval).ConfigureAwait(false);
        TicketReply ended = claim.Approval.IsConsumed
            ? await _desk.SettleAsync(claim, _cancellation).ConfigureAwait(false)
            : await _desk.ReleaseAsync(claim, _cancellation).ConfigureAwait(false);
        return await Reply(true, $"{ended.Ticket?.Status}").ConfigureAwait(false);
    }

    private async Task StopByHuman()
    {
        _isStopping = true;
        await Decide(
            new(_options.Session, ++_number, SupervisionMatter.Notice) { Reason = "STOPPED_BY_HUMAN" }, [])
            .ConfigureAwait(false);
        StopAll();
    }

    private void HoldSession()
    {
        _watch = _watch.Pause(Now).Watch;
        foreach (WorkerSlot slot in _slots.Where(static slot => !slot.IsOver))
        {
            Hold(slot, WorkerHolds.Session);
        }
    }

    private void FreeSession()
    {
        if (_isPaused || _matters.Values.Any(static matter => matter.HoldsSession))
        {
            return;
        }

        foreach (WorkerSlot slot in _slots.Where(static slot => slot.State != WorkerState.Stopping))
        {
            Free(slot, WorkerHolds.Session);
        }
    }

    private ValueTask<ControlReply> Reply(bool isAccepted, string text)
    {
        _mustSave = true;
        Pend(SessionEventKind.Session, null, text);
        return new(new ControlReply(isAccepted, Phase, text));
    }
}
