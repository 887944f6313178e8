using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Limits;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy.Agents.Supervision;

/// <content>What time brings: measures, deadlines, silence; and the tier.</content>
internal sealed partial class SessionLoop
{
    // Who was told that nobody asks any more has this many times the grace to go by itself.
    private const int FarewellFactor = 3;

    private TierPlan? _tier;
    private bool _isTierStale;

    private int _isTickQueued;

    // One at a time: looks that pile up while something else is done would see one moment several times.
    private void QueueTick()
    {
        if (Interlocked.Exchange(ref _isTickQueued, 1) == 0 && !_queue.Writer.TryWrite(Tick))
        {
            Volatile.Write(ref _isTickQueued, 0);
        }
    }

    private async Task Tick()
    {
        Volatile.Write(ref _isTickQueued, 0);
        _feeds.RemoveAll(static task => task.IsCompletedSuccessfully);
        HoldAnew();
        foreach (WorkerSlot slot in _slots.Where(static slot =>
            slot is { Process.Exited.IsCompleted: false, IsOver: false }))
        {
            await Measure(slot).ConfigureAwait(false);
        }

        await TickReviews().ConfigureAwait(false);
        if (_isInputClosed && !_isStopping && Now - _inputClosedAt > _options.StopGrace * FarewellFactor)
        {
            foreach (WorkerSlot slot in _slots.Where(static slot =>
                !slot.IsOver && slot.State != WorkerState.Stopping))
            {
                StopWorker(slot);
            }
        }

        // How far streams were dealt with.
        _mustSave = true;
    }

    // Whoever ended the leash, the workers are held again.
    private void HoldAnew()
    {
        if (_leash is not { IsHolding: false })
        {
            return;
        }

        _leash.Dispose();
        _leash = Leash.Start(RunMark);
        foreach (WorkerSlot slot in _slots.Where(static slot => slot.Process is not null))
        {
            _leash.Hold(slot.Process!.Identity);
        }
    }

    private async Task Measure(WorkerSlot slot)
    {
        ProgramUsage usage = slot.Process!.Measure();
        if (usage.Processes == 0 && slot.Process.Members().IsEmpty)
        {
            // It is over, which is about to be heard of: that isn't the same as not to know.
            return;
        }

        slot.Usage = usage;
        if (slot.Meter is null || slot.State is WorkerState.AwaitingHuman or WorkerState.Stopping)
        {
            return;
        }

        LimitStep step = slot.Meter.Next(slot.Active(_time), slot.Usage);
        SupervisionRequest found = new(_options.Session, _number + 1, SupervisionMatter.Notice)
        {
            Worker = slot.Name, Layer = "limit_gate", Reason = step.Reason.ToWord(), Detail = Shown(slot.Usage),
        };
        switch (step.Action)
        {
            case LimitAction.None:
                break;
            case LimitAction.Warn:
                _number++;
                await Decide(
                    found with { Verdict = Verdict.Run, Reason = "", Detail = $"{found.Reason} {found.Detail}" }, [])
                    .ConfigureAwait(false);
                break;
            case LimitAction.Pause:
                _number++;
                Hold(slot, WorkerHolds.Human);
                await Ask(found with { Matter = SupervisionMatter.Worker, Verdict = Verdict.Hitl })
                    .ConfigureAwait(false);
                break;
            default:
                _number++;
                await Terminate(slot, step.Reason, found).ConfigureAwait(false);
                break;
        }
    }

    private async Task Terminate(WorkerSlot slot, LimitReason reason, SupervisionRequest found)
    {
        await Decide(found, []).ConfigureAwait(false);
        Started(slot);
        if (slot.State == WorkerState.Paused && reason == LimitReason.LimitRuntime)
        {
            Apply(slot, WorkerTrigger.Resume);
        }

        slot.IsRelaunching = false;
        Apply(slot, reason == LimitReason.LimitRuntime
            ? WorkerTrigger.RuntimeExceeded
            : WorkerTrigger.MemoryExceeded);
        EndWorker(slot);
    }

    /// <summary>Finds the tier anew when a worker is gone: down by itself, and never up within a task.</summary>
    private async Task CheckTier()
    {
        _isTierStale = false;
        string[] available =
        [
            .. _slots.Where(static slot => slot.IsAvailable).Select(static slot => slot.Definition.AgentName),
        ];
        TierPlan plan = _tier is null
            ? TierTable.Reference.Choose(available)
            : TierTable.Reference.FallBack(_tier, available);
        if (plan == _tier || _isStopping || _isInputClosed)
        {
            return;
        }

        bool wasKnown = _tier is not null;
        _tier = plan;
        Pend(SessionEventKind.Session, null, plan.ToString());
        SupervisionRequest found = new(_options.Session, ++_number, SupervisionMatter.Notice)
        {
            Layer = "tier_gate", Verdict = Verdict.Run, Detail = plan.ToString(),
        };

        // Where nobody is left at all, a yes would let nothing go on.
        bool isAnybodyThere = !wasKnown || _slots.Any(static slot => !slot.IsOver);
        await (plan.NeedsHuman && isAnybodyThere
            ? Ask(found with { Matter = SupervisionMatter.Session, Verdict = Verdict.Hitl, Reason = "TIER_SOLO" })
            : plan.NeedsHuman ? Task.CompletedTask : Decide(found, [])).ConfigureAwait(false);
    }

    private static string Shown(ProgramUsage usage) =>
        string.Create(null, $"cpu={usage.CpuPercent:0.#} memory={usage.MemoryMiB:0.#} processes={usage.Processes}");
}
