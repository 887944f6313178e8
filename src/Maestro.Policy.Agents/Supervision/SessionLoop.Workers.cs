using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <content>Workers: where they stand, and what holds them.</content>
internal sealed partial class SessionLoop
{
    /// <summary>Takes a step of the table; what it doesn't list changes nothing, and is told.</summary>
    private void Apply(WorkerSlot slot, WorkerTrigger trigger)
    {
        WorkerTransition step = WorkerLifecycle.Next(slot.State, trigger);
        slot.State = step.Next;
        if (step.IsLegal && step.From == step.Next)
        {
            return;
        }

        Pend(SessionEventKind.Worker, slot.Name, step.ToString());
        _mustSave = true;
        if (step.IsLegal && slot.IsOver)
        {
            _isTierStale = true;
        }
    }

    private void Hold(WorkerSlot slot, WorkerHolds hold)
    {
        bool wasFree = slot.Holds == WorkerHolds.None;
        slot.Holds |= hold;
        if (wasFree)
        {
            // Again with each hold would do no harm, but nothing new either.
            slot.Process?.Suspend();
            StopClock(slot);
            if (slot.State == WorkerState.Running)
            {
                Apply(slot, WorkerTrigger.Pause);
            }
        }

        _mustSave = true;
    }

    private void Free(WorkerSlot slot, WorkerHolds hold)
    {
        if ((slot.Holds & hold) == 0)
        {
            return;
        }

        slot.Holds &= ~hold;
        _mustSave = true;
        if (slot.Holds != WorkerHolds.None)
        {
            return;
        }

        if (slot.State == WorkerState.Paused)
        {
            Apply(slot, WorkerTrigger.Resume);
        }

        if (slot.Process is { } process && !slot.IsOver)
        {
            process.Resume();
            slot.RunsSince ??= _time.GetTimestamp();
        }
    }

    private void StopClock(WorkerSlot slot)
    {
        slot.Ran = slot.Active(_time);
        slot.RunsSince = null;
    }

    /// <summary>Who waits for a human stands still, whatever it does by itself.</summary>
    private void Await(WorkerSlot slot, WorkerTrigger trigger)
    {
        Started(slot);
        Apply(slot, trigger);
        Hold(slot, WorkerHolds.Human);
    }

    // A program that says something has started, whatever it says.
    private void Started(WorkerSlot slot)
    {
        if (slot.State == WorkerState.Launching)
        {
            Apply(slot, WorkerTrigger.ProcessStarted);
            if (slot.Holds != WorkerHolds.None)
            {
                Apply(slot, WorkerTrigger.Pause);
            }
        }
    }

    private async Task Exited(WorkerSlot slot, int generation, int code, TreeEnding ending)
    {
        if (generation != slot.Generation || slot.Process is not { } process)
        {
            return;
        }

        StopClock(slot);
        slot.ExitCode = code;
        if (ending != TreeEnding.Left)
        {
            _leash?.Release(process.Identity);
        }

        process.Dispose();
        slot.Process = null;
        Apply(slot, code == 0 ? WorkerTrigger.ExitOk : WorkerTrigger.ExitError);
        Pend(SessionEventKind.Worker, slot.Name, $"exit code {code}");
        if (ending == TreeEnding.Left)
        {
            await Ask(new(_options.Session, ++_number, SupervisionMatter.Session)
            {
                Worker = slot.Name, Layer = "supervisor", Reason = "WORKER_LEFT_BEHIND", Verdict = Verdict.Hitl,
                Detail = $"process {process.Identity.Id}",
            }).ConfigureAwait(false);
        }

        if (slot.IsRelaunching && slot.State == WorkerState.Recovering)
        {
            await Launch(slot, []).ConfigureAwait(false);
        }

        await Lost(slot).ConfigureAwait(false);
    }
}
