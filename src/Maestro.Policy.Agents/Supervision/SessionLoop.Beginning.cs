using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy.Agents.Supervision;

/// <content>How it begins, and goes on after its supervisor was killed.</content>
internal sealed partial class SessionLoop
{
    private bool _isAnythingLeft;

    private async Task Begin(SessionRecord? before)
    {
        if (before is not null)
        {
            await Restore(before).ConfigureAwait(false);
        }

        _isStarted = true;
        Pend(SessionEventKind.Session, null, before is null ? "begins" : "goes on");
        await CheckTier().ConfigureAwait(false);
        Save();
        if (before is not null)
        {
            await Reopen(before).ConfigureAwait(false);
        }

        foreach (WorkerSlot slot in _slots.Where(static slot => !slot.IsOver))
        {
            if (slot.State == WorkerState.Pending)
            {
                await Launch(slot, []).ConfigureAwait(false);
            }
        }

        // What was to be reviewed is, now that somebody is there to do it.
        if (before is not null && !_isPaused && !_matters.Values.Any(static matter => matter.HoldsSession))
        {
            await Step(_watch.Resume(Now)).ConfigureAwait(false);
        }
    }

    private async Task Restore(SessionRecord before)
    {
        (_isPaused, _number, _reviewCount) = (before.IsPaused, before.Number, before.ReviewCount);
        (_refusals, _stopped) = (new(before.RefusalsLeft), before.Stopped);
        _tier = TierTable.Reference.Plans.FirstOrDefault(plan => plan.Number == before.Tier);
        foreach (WorkerRecord record in before.Workers)
        {
            if (Slot(record.Name) is { } slot)
            {
                Restore(slot, record);
            }
        }

        // Invariant: nothing of the dead session runs beside what is started now.
        ImmutableArray<ProcessIdentity> left = [.. before.Workers.SelectMany(static worker => worker.Processes)];
        TreeEnding ending = await ProgramProcess.EndLeftoversAsync(
            left, $"MAESTRO_RUN={before.Session}/{before.Nonce}", _options.StopGrace, _time, _cancellation)
            .ConfigureAwait(false);
        _isAnythingLeft = ending == TreeEnding.Left && !left.IsEmpty;

        // A review that was open begins anew, and as a new subject: who was asked is gone.
        _watch = _watch with
        {
            Waiting = Strongest(before.Open, before.Waiting), HeldByWaiting = before.Held, IsPaused = true,
        };
    }

    private async Task Reopen(SessionRecord before)
    {
        // What was written and not dealt with yet: a blocker among it holds its author before it is started.
        foreach (WorkerSlot slot in _slots)
        {
            using StreamFile stream = new(_folder.Stream(slot.Name), _options.MaxStreamLength);
            ReportReader reports = new(slot.Definition.AgentName, slot.Accounted);
            WorkerState state = slot.State;
            slot.State = WorkerState.Running;
            foreach (ReadOnlyMemory<byte> bytes in stream.ReadFrom(slot.Accounted))
            {
                await Heard(slot, reports.Read(bytes.Span), reports.End).ConfigureAwait(false);
            }

            await Heard(slot, reports.Complete(), stream.End).ConfigureAwait(false);
            stream.EndLine();
            slot.Accounted = stream.End;
            slot.State = slot.State == WorkerState.AwaitingHuman && !state.IsTerminal() ? slot.State : state;
            slot.IsRelaunching = false;
        }

        foreach (SupervisionRequest matter in before.Matters.Where(
            static matter => matter.Matter is SupervisionMatter.Worker or SupervisionMatter.Session))
        {
            if (matter.Matter == SupervisionMatter.Worker && Slot(matter.Worker) is { IsOver: false } slot)
            {
                slot.State = WorkerState.AwaitingHuman;
                slot.Holds |= WorkerHolds.Human;
            }

            await Ask(matter).ConfigureAwait(false);
        }

        if (_isAnythingLeft)
        {
            await Ask(new(_options.Session, ++_number, SupervisionMatter.Session)
            {
                Reason = "WORKER_LEFT_BEHIND", Verdict = Verdict.Hitl, Detail = "of the run before",
            }).ConfigureAwait(false);
        }

        foreach (WorkerSlot slot in _slots.Where(static slot => slot is { WasRunning: true, IsOver: false }))
        {
            slot.Restarts++;
            _recoveries = Recent(_recoveries.Add(new(
                slot.Name, "", [], slot.Restarts, "RESUMED", _time.GetUtcNow())));
        }

        HoldAuthors();
        if (_isPaused)
        {
            HoldSession();
        }
    }

    private static ReviewTrigger? Strongest(ReviewTrigger? one, ReviewTrigger? other) =>
        one is { } first && other is { } second ? (first.Kind <= second.Kind ? first : second) : one ?? other;
}
