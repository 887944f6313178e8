using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy.Agents.Supervision;

/// <content>Errors that starting again repairs, and those that it doesn't.</content>
internal sealed partial class SessionLoop
{
    private async Task Complained(WorkerSlot slot, RecoverySource source, string text)
    {
        if (slot.State is not (WorkerState.Launching or WorkerState.Running or WorkerState.Paused) || _isStopping)
        {
            return;
        }

        RecoveryDecision found = RecoveryPolicy.Default.Decide(new()
        {
            Agent = slot.Definition.AgentName, Source = source, Text = text, Arguments = slot.Argv,
            Directories = SessionFolders.Directories(_options, _folder, slot.Name), Relaunches = slot.Relaunches,
        });
        if (found.Action == RecoveryAction.Ignore)
        {
            return;
        }

        bool isRepaired = found.Action == RecoveryAction.Relaunch;
        _recoveries = Recent(_recoveries.Add(new(
            slot.Name, found.Rule ?? "", found.AddedArguments, slot.Restarts + (isRepaired ? 1 : 0),
            found.Reason.ToWord(), _time.GetUtcNow())));
        Pend(SessionEventKind.Recovery, slot.Name, found.ToString());
        await (isRepaired ? Repair(slot, found) : Escalate(slot, found)).ConfigureAwait(false);
    }

    private async Task Repair(WorkerSlot slot, RecoveryDecision found)
    {
        await Decide(
            new(_options.Session, ++_number, SupervisionMatter.Notice)
            {
                Worker = slot.Name, Layer = "recovery_gate", Verdict = Verdict.Run,
                Detail = $"{found.Rule}: {string.Join(' ', slot.Argv)} -> {string.Join(' ', found.Apply(slot.Argv))}",
            },
            []).ConfigureAwait(false);

        // A paused worker can't be repaired in the table: it is once it goes on.
        Started(slot);
        if (slot.State == WorkerState.Paused)
        {
            Apply(slot, WorkerTrigger.Resume);
        }

        Apply(slot, WorkerTrigger.RecoverableError);
        slot.Added = slot.Added.AddRange(found.AddedArguments);
        slot.Relaunches = slot.Relaunches.Add(found.Rule ?? "");
        slot.Restarts++;
        slot.IsRelaunching = true;
        EndWorker(slot);
    }

    private Task Escalate(WorkerSlot slot, RecoveryDecision found)
    {
        Await(slot, WorkerTrigger.PermissionEscalated);
        return Ask(new(_options.Session, ++_number, SupervisionMatter.Worker)
        {
            Worker = slot.Name, Layer = "recovery_gate", Verdict = Verdict.Hitl, Reason = found.Reason.ToWord(),
            Detail = found.Rule ?? "",
        });
    }
}
