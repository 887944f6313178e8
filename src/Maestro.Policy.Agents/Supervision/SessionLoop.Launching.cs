using System.Collections.Immutable;
using System.Globalization;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Sandbox.Refusals;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy.Agents.Supervision;

/// <content>Starting workers, once their gates let them.</content>
internal sealed partial class SessionLoop
{
    private Task Launch(WorkerSlot slot, ImmutableArray<Approval> approvals)
    {
        if (_isStopping || slot.IsOver)
        {
            return Task.CompletedTask;
        }

        // A worker that is repaired goes straight on, and is asked about like any other.
        if (slot.State == WorkerState.Pending)
        {
            Apply(slot, WorkerTrigger.Prepare);
        }

        ImmutableArray<string> argv =
            [.. slot.Argv.Select(word => word == WorkerDefinition.TaskArgument ? _options.Task : word)];
        ImmutableArray<string> variables =
        [
            .. slot.Definition.Environment.Select(static one => $"{one.Key}={one.Value}")
                .Order(StringComparer.Ordinal),
        ];
        return Decide(
            new(_options.Session, ++_number, SupervisionMatter.Launch)
            {
                Worker = slot.Name, Argv = argv, Variables = variables,
                Folder = FolderOf(slot), Isolation = slot.Definition.Isolation,
                Unfit = SessionFolders.Unfit(_options, _folder),
                Flag = DangerousFlags.Find([.. variables, .. argv]) is { } flag
                    ? $"{flag.Program}: {flag.Flag} {flag.Value}".Trim()
                    : null,
            },
            approvals);
    }

    private string FolderOf(WorkerSlot slot) =>
        Path.GetFullPath(slot.Definition.WorkingDirectory ?? _options.Target, Path.GetFullPath(_options.Target));

    private async Task Start(WorkerSlot slot, ImmutableArray<string> argv)
    {
        if (slot.Process is not null || slot.IsOver)
        {
            return;
        }

        Apply(slot, slot.State == WorkerState.Recovering ? WorkerTrigger.Relaunch : WorkerTrigger.Prepared);
        slot.IsRelaunching = false;
        try
        {
            Run(slot, ProgramProcess.Start(CommandOf(slot, argv), MarkOf(slot), _time));
        }
        catch (ProgramStartException exception)
        {
            Apply(slot, WorkerTrigger.LaunchFailed);
            await Decide(
                new(_options.Session, ++_number, SupervisionMatter.Notice)
                {
                    Worker = slot.Name, Detail = exception.Message,
                    Reason = exception.IsMissing ? "PROGRAM_MISSING" : "LAUNCH_FAILED",
                },
                []).ConfigureAwait(false);
        }
    }

    private void Run(WorkerSlot slot, ProgramProcess process)
    {
        int generation = ++slot.Generation;
        slot.Process = process;
        slot.RunsSince = _time.GetTimestamp();
        slot.Meter = new(slot.Definition.Allowance);
        _leash?.Hold(process.Identity);
        if (slot.Holds != WorkerHolds.None)
        {
            process.Suspend();
            StopClock(slot);
        }

        // The next process of a worker begins to write when all that the one before wrote was heard.
        SlotListener listener = new(
            Post,
            (reports, end) => generation == slot.Generation ? Heard(slot, reports, end) : Task.CompletedTask,
            text => generation == slot.Generation
                ? Complained(slot, RecoverySource.ErrorOutput, text)
                : Task.CompletedTask,
            (code, ending) => Exited(slot, generation, code, ending));
        _feeds.Add(Feed(slot, process, listener));
        Pend(SessionEventKind.Worker, slot.Name, "started");

        // What is running is on disk before anything comes of it.
        Save();
    }

    private async Task Feed(WorkerSlot slot, ProgramProcess process, SlotListener listener)
    {
        try
        {
            using StreamFile stream = new(_folder.Stream(slot.Name), _options.MaxStreamLength);
            using ErrorFile errors = new(_folder.Errors(slot.Name));
            ReportReader reports = new(slot.Definition.AgentName, stream.End);
            await new WorkerFeed(process, stream, reports, errors, listener).Run(_time, _ended.Task, _closing.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The session is over.
        }
        catch (Exception exception)
        {
            // Invariant: what can't be kept isn't listened to, and the session doesn't go on without it.
            await _queue.Writer.WriteAsync(
                () =>
                {
                    _fault = exception;
                    return Task.CompletedTask;
                },
                _closing.Token).ConfigureAwait(false);
        }
    }

    private ProgramCommand CommandOf(WorkerSlot slot, ImmutableArray<string> argv) => new(argv)
    {
        WorkingDirectory = FolderOf(slot),
        Inherited = slot.Definition.Inherited,
        Environment = slot.Definition.Environment
            .SetItem("MAESTRO_RUN", RunMark["MAESTRO_RUN=".Length..])
            .SetItem("MAESTRO_TASK", _options.Task)
            .SetItem("MAESTRO_SESSION", _options.Session)
            .SetItem("MAESTRO_TARGET", Path.GetFullPath(_options.Target))
            .SetItem("MAESTRO_WORKSPACE", SessionFolders.WorkOf(_folder, slot.Name))
            .SetItem("MAESTRO_RESTARTS", slot.Restarts.ToString(CultureInfo.InvariantCulture)),
    };

    private string MarkOf(WorkerSlot slot) => $"MAESTRO_WORKER={_options.Session}/{slot.Name}/{_nonce}";

    // The same command never becomes right by asking again, so nothing starts that worker in this session.
    private async Task Refused(SupervisionRequest request, DecisionRecord decision)
    {
        if (request.Matter != SupervisionMatter.Launch || Slot(request.Worker) is not { } slot)
        {
            return;
        }

        if (slot.State == WorkerState.AwaitingHuman)
        {
            Apply(slot, WorkerTrigger.HumanApproved);
        }

        Apply(slot, slot.State == WorkerState.Recovering ? WorkerTrigger.Relaunch : WorkerTrigger.Prepared);
        Apply(slot, WorkerTrigger.LaunchFailed);
        RefusalAllowance before = _refusals;
        bool isEvasion = RefusalWords.AreEvasion(decision.Detail);
        _refusals = RefusalRuleOfSession.Next(before, isEvasion ? RefusalKind.Evasion : RefusalKind.Refused);
        if (before.Verdict == Verdict.Run && _refusals.Verdict != Verdict.Run)
        {
            await Ask(new(_options.Session, ++_number, SupervisionMatter.Session)
            {
                Worker = slot.Name, Layer = "refusal_gate", Reason = isEvasion ? "EVASION" : "REFUSALS",
                Verdict = Verdict.Hitl, Detail = decision.Detail ?? "",
            }).ConfigureAwait(false);
        }
    }
}
