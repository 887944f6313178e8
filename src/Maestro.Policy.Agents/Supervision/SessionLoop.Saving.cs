using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <content>What a resumed session has to know.</content>
internal sealed partial class SessionLoop
{
    private bool _mustSave;

    private SessionRecord? Before()
    {
        bool isThere = File.Exists(_folder.State);
        if (isThere != _options.Resumes)
        {
            throw new InvalidOperationException(isThere
                ? $"The session '{_options.Session}' is there already. Resume it, or give another one."
                : $"There is no session '{_options.Session}' to resume.");
        }

        if (!isThere)
        {
            return null;
        }

        SessionRecord record = SessionRecordReader.Read(_folder.State);
        return record switch
        {
            { Session: var session } when session != _options.Session =>
                throw new InvalidOperationException($"'{_folder.State}' belongs to the session '{session}'."),
            { IsOver: true } => throw new InvalidOperationException("The session is over, for good."),
            { Task: var task } when task != _options.Task =>
                throw new InvalidOperationException("The session has another task."),
            { Target: var target } when target != Path.GetFullPath(_options.Target) =>
                throw new InvalidOperationException($"The session works on '{target}'."),
            { Workers: var workers } when workers.FirstOrDefault(worker => Slot(worker.Name) is null) is { } gone =>
                throw new InvalidOperationException($"The session has a worker '{gone.Name}'. Leave it in."),
            _ => record,
        };
    }

    private void Save()
    {
        if (!_isStarted)
        {
            return;
        }

        _mustSave = false;
        AtomicFile.Write(_folder.State, SessionRecordWriter.Write(new(_options.Session, _options.Task, _nonce)
        {
            IsOver = _end is SessionEnd.Stopped or SessionEnd.Finished || _isStopping,
            Target = Path.GetFullPath(_options.Target),
            IsPaused = _isPaused, Tier = _tier?.Number ?? 0, Number = _number, ReviewCount = _reviewCount,
            RefusalsLeft = _refusals.Left, Stopped = _stopped,
            Open = _round is null ? _watch.Open : new(_watch.Open?.Kind ?? default, _round.Author),
            Waiting = _watch.Waiting, Held = _watch.Held,
            Matters = [.. _matters.Values.Select(static matter => matter.Request)],
            Workers = [.. _slots.Select(Keep)],
        }));
    }

    private WorkerRecord Keep(WorkerSlot slot) => new(slot.Name)
    {
        State = slot.State, Restarts = slot.Restarts, Added = slot.Added, Relaunches = slot.Relaunches.ByRule,
        Violations = slot.Violations, Events = slot.Events, Accounted = slot.Accounted, Progress = slot.Progress,
        Active = slot.Active(_time), IsTokenUseAccepted = slot.IsTokenUseAccepted, Holds = slot.Holds,
        Processes = slot.Process is { } process && _end is null && !_closing.IsCancellationRequested
            ? Known(process)
            : [],
    };

    // What carries the mark is found anyway; the rest is for what dropped it, as far as it was seen.
    private static ImmutableArray<ProcessIdentity> Known(ProgramProcess process) =>
        [process.Identity, .. process.Seen.Where(one => one != process.Identity).Take(MaxKept)];

    private static void Restore(WorkerSlot slot, WorkerRecord record)
    {
        slot.Restarts = record.Restarts;
        slot.Added = record.Added;
        slot.Relaunches = Workers.Recovery.RelaunchCounts.Of(record.Relaunches);
        slot.Violations = record.Violations;
        slot.Events = record.Events;
        slot.Accounted = record.Accounted;
        slot.Progress = record.Progress;
        slot.Ran = record.Active;
        slot.IsTokenUseAccepted = record.IsTokenUseAccepted;
        slot.Left = record.Processes;

        // Who was being stopped is stopped: nothing starts it again.
        WorkerState state = record.State == WorkerState.Stopping ? WorkerState.Stopped : record.State;
        slot.State = state.IsTerminal() ? state : WorkerState.Pending;
        slot.WasRunning = !state.IsTerminal() && state is not (WorkerState.Pending or WorkerState.Preparing);
    }
}
