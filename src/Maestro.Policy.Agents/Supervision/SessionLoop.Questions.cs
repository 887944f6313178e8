using System.Collections.Immutable;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <content>The humans who are asked.</content>
internal sealed partial class SessionLoop
{
    private async Task Open(
        SupervisionRequest request, HitlRequest<SupervisionRequest> ask, ImmutableArray<Approval> approvals)
    {
        Ticket ticket = await _desk.OpenAsync(ask, new TicketOpening { Summary = request.Summary() }, _cancellation)
            .ConfigureAwait(false);
        OpenMatter matter = new(request.Number, request, ask) { Approvals = approvals, Ticket = ticket.Id };
        _matters[matter.Number] = matter;
        if (request.Matter == SupervisionMatter.Launch && Slot(request.Worker) is { } slot)
        {
            Apply(slot, slot.State == WorkerState.Recovering
                ? WorkerTrigger.RetriesExhausted
                : WorkerTrigger.PrepareFailed);
            Hold(slot, WorkerHolds.Human);
        }
        else if (matter.HoldsSession)
        {
            HoldSession();
        }

        Question(matter);
    }

    private void Question(OpenMatter matter)
    {
        if (_options.Human is not { } human || _isStopping)
        {
            return;
        }

        matter.IsAsking = true;
        _feeds.Add(AskHuman(human, matter));
    }

    private async Task AskHuman(HumanPort human, OpenMatter matter)
    {
        using CancellationTokenSource until =
            CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, matter.Answered.Token);
        HumanReply reply;

        // Whoever asks may wait for a keyboard, and the session doesn't wait for that.
        await Task.Yield();
        try
        {
            reply = await human.AskToRunAsync(matter.Ask, matter.Request.Summary(), until.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Somebody else answered, or the session is over.
            return;
        }

        await Post(() => Replied(matter, reply), _closing.Token).ConfigureAwait(false);
    }

    private async Task Replied(OpenMatter matter, HumanReply reply)
    {
        matter.IsAsking = false;
        if (!_matters.ContainsKey(matter.Number))
        {
            _ = await reply.ReleaseAsync(_cancellation).ConfigureAwait(false);
            return;
        }

        if (reply is { Answer: HumanAnswer.Continue, Claim: { } claim })
        {
            await Approved(matter, claim.Approval).ConfigureAwait(false);
            _ = claim.Approval.IsConsumed
                ? await reply.SettleAsync(_cancellation).ConfigureAwait(false)
                : await reply.ReleaseAsync(_cancellation).ConfigureAwait(false);
        }
        else if (reply.Answer == HumanAnswer.Stop)
        {
            await Rejected(matter).ConfigureAwait(false);
        }
    }

    private async Task Rejected(OpenMatter matter)
    {
        Closed(matter);
        if (!matter.HoldsSession && Slot(matter.Request.Worker) is { } slot)
        {
            if (slot.State == WorkerState.AwaitingHuman)
            {
                Apply(slot, WorkerTrigger.HumanRejected);
            }

            StopWorker(slot);
            return;
        }

        await StopByHuman().ConfigureAwait(false);
    }
}
