using System.Collections.Immutable;
using Maestro.Policy.Sandbox.Refusals;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy.Agents.Supervision;

/// <content>Decisions, and what comes of them.</content>
internal sealed partial class SessionLoop
{
    private const int MaxKept = 1000;

    private static readonly RefusalRule RefusalRuleOfSession = new();

    private readonly TicketDesk _desk;
    private readonly SortedDictionary<long, OpenMatter> _matters = [];
    private ImmutableArray<DecisionSnapshot> _decisions = [];
    private RefusalAllowance _refusals = RefusalRuleOfSession.Begin();
    private long _number;

    private Task Ask(SupervisionRequest request)
    {
        // One question of a kind is enough.
        return _matters.Values.Any(open => open.Request.Reason == request.Reason
            && open.Request.Worker == request.Worker && open.Request.Layer == request.Layer)
            ? Task.CompletedTask
            : Decide(request, []);
    }

    /// <summary>Has the pipelines decide, and does what comes of it.</summary>
    private async Task Decide(SupervisionRequest request, ImmutableArray<Approval> approvals)
    {
        GatePipeline<SupervisionRequest> pipeline =
            request.Matter == SupervisionMatter.Launch ? _gates.Launch : _gates.Matters(request.Layer);
        Decision<SupervisionRequest> decision = await pipeline
            .EvaluateAsync(request, _run, approvals, _cancellation).ConfigureAwait(false);
        DecisionRecord record = decision.ToRecord();
        Note(request, record);
        if (record.Reason.System == SystemReason.AuditUnavailable)
        {
            // Invariant: nothing goes on without a record.
            decision.Acknowledge("The session ends here, and no worker is left.");
            throw new IOException("A decision can't be put on record.");
        }

        await decision.SwitchAsync(
            run: permit => Allowed(permit.Redeem()),
            hitl: ask => Open(request, ask, approvals),
            stop: _ => Refused(request, record)).ConfigureAwait(false);
    }

    private async Task Allowed(SupervisionRequest request)
    {
        WorkerSlot? slot = Slot(request.Worker);
        switch (request.Matter)
        {
            case SupervisionMatter.Launch when slot is not null:
                if (slot.State == WorkerState.AwaitingHuman)
                {
                    Apply(slot, WorkerTrigger.HumanApproved);
                }

                if (!IsAskedAbout(slot))
                {
                    Free(slot, WorkerHolds.Human);
                }

                await Start(slot, request.Argv).ConfigureAwait(false);
                break;
            case SupervisionMatter.Worker when slot is not null:
                await Continue(slot, request).ConfigureAwait(false);
                break;
            case SupervisionMatter.Session:
                FreeSession();
                await Resolved(request).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    // A process that stands still goes on; one that is gone is started again.
    private async Task Continue(WorkerSlot slot, SupervisionRequest request)
    {
        slot.Violations = default;
        slot.Meter?.Reset();
        slot.IsTokenUseAccepted |= request.Layer == "token_gate";
        if (IsAskedAbout(slot))
        {
            // Who waits for two answers goes on with the second.
            return;
        }

        if (slot.State == WorkerState.AwaitingHuman)
        {
            Apply(slot, WorkerTrigger.HumanApproved);
            slot.Relaunches = RelaunchCounts.None;
            if (slot.Process is null)
            {
                slot.Restarts++;
                Free(slot, WorkerHolds.Human);
                await Launch(slot, []).ConfigureAwait(false);
                return;
            }

            Apply(slot, WorkerTrigger.Prepared);
            Apply(slot, WorkerTrigger.ProcessStarted);
            if ((slot.Holds & ~WorkerHolds.Human) != 0)
            {
                Apply(slot, WorkerTrigger.Pause);
            }
        }

        Free(slot, WorkerHolds.Human);
    }

    private bool IsAskedAbout(WorkerSlot slot) =>
        _matters.Values.Any(open => open.Request.Worker == slot.Name
            && open.Request.Matter is SupervisionMatter.Launch or SupervisionMatter.Worker);

    // Invariant: a yes that comes to nothing leaves the question open.
    private async Task Approved(OpenMatter matter, Approval approval)
    {
        Closed(matter);
        try
        {
            await Decide(matter.Request, matter.Approvals.Add(approval)).ConfigureAwait(false);
        }
        catch (Exception)
        {
            _matters[matter.Number] = matter;
            throw;
        }
    }

    private void Closed(OpenMatter matter)
    {
        _matters.Remove(matter.Number);
        matter.Answered.Cancel();
        _decisions =
        [
            .. _decisions.Select(one => one.Number == matter.Number ? one with { IsOpen = false } : one),
        ];
        _mustSave = true;
    }

    private void Note(SupervisionRequest request, DecisionRecord record)
    {
        DecisionSnapshot noted = new(
            request.Number, request.Worker, record, record.Verdict == Verdict.Hitl, _time.GetUtcNow());
        _decisions = [.. _decisions.Where(one => one.Number != request.Number || !one.IsOpen), noted];
        if (_decisions.Length > MaxKept)
        {
            _decisions = _decisions.Remove(_decisions.First(static one => !one.IsOpen));
        }

        Pend(
            SessionEventKind.Decision, request.Worker,
            $"{record.Verdict} {record.Layer} {record.Reason} {record.Detail}".TrimEnd());
        _mustSave = true;
    }

    private WorkerSlot? Slot(string? name) => _slots.FirstOrDefault(slot => slot.Name == name);
}
