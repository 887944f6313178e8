using System.Collections.Immutable;
using Maestro.Policy;
using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.Gates.TaskFlows;

namespace DocOrchestrator;

/// <summary>One run: its start is judged, then each of its tasks, and after every step it is saved how far it
/// is.</summary>
public sealed class DocumentRun
{
    private readonly RunOptions _options;
    private readonly IAuditLog _log;
    private readonly HumanPort _human;
    private readonly CheckpointFile _file;
    private readonly ArtifactStore _artifacts;
    private readonly DocumentGates _gates;
    private readonly TextWriter _output;
    private readonly ImmutableArray<DocumentTask> _tasks;
    private readonly RunContext _run;
    private Checkpoint? _saved;

    public DocumentRun(
        RunOptions options, ImmutableArray<DocumentTask> tasks, string runId, IAuditLog log, HumanPort human,
        CheckpointFile file, ArtifactStore artifacts, TextWriter output)
    {
        (_options, _tasks, _log, _human, _file, _artifacts, _output) =
            (options, tasks, log, human, file, artifacts, output);
        (_gates, _run) = (new(options.Generation, log), new(runId, "requester"));
    }

    private Checkpoint Saved
    {
        get => _saved ?? throw new InvalidOperationException("The run hasn't begun.");
        set => _saved = _file.Save(value);
    }

    public async Task<Verdict> PlayAsync()
    {
        TaskOutcome<Checkpoint> start = await Start().RunTaskAsync(Asked(), _run);
        Show("run", start.End, start.Decision);
        if (start is not { End: TaskEnd.Done, Result: { } begun })
        {
            return start.Verdict;
        }

        _saved = begun;

        TaskFlow<DocumentTask, DocumentDraft, ArtifactReceipt> flow = Flow();
        List<TaskOutcome<ArtifactReceipt>> outcomes = [];
        foreach (DocumentTask task in _tasks.Where(task => Saved.Task(task.Id).IsOpen))
        {
            if (_file.HasWritten(Saved, task.Id))
            {
                await Found(task);
                continue;
            }

            Saved = Saved.Start(task.Id);
            TaskOutcome<ArtifactReceipt> outcome = await flow.RunTaskAsync(task, _run);
            Show(task.Id, outcome.End, outcome.Decision);
            Saved = After(task, outcome);
            outcomes.Add(outcome);
            if (_options.Generation.StopsAtInterruption && outcome.End != TaskEnd.Done)
            {
                break;
            }
        }

        if (Saved is { AreAllCompleted: true, Status: not CheckpointStatus.Completed })
        {
            Saved = Saved.Finish();
        }

        // What was completed before is done, and whoever resumes that has nothing left to do; what was sealed stays so.
        return Saved.Tasks.Any(static task => task.Status == CheckpointTaskStatus.Sealed) ? Verdict.Stop
            : outcomes.Count == 0 ? Verdict.Run
            : new FlowOutcome<ArtifactReceipt>([.. outcomes]).Verdict;
    }

    // It was let through and written, and the process went away before that could be saved: nobody is asked twice.
    private async Task Found(DocumentTask task)
    {
        RowHeader step = new(
            Words.Layers.Orchestrator, Verdict.Run, false, false, Decider.System, Words.Reasons.Ok);
        await _log.AppendAsync(
            new AuditRow(
                TimeProvider.System.GetUtcNow(), _run.Id, step,
                new AuditField("task_id", task.Id), new AuditField("task_event", "found")),
            CancellationToken.None);
        Saved = Saved.Complete(task.Id, Saved.Task(task.Id).Artifact!);
        _output.WriteLine($"{task.Id,-11} was written before");
    }

    private RunStart Asked()
    {
        // A contract is drafted for what asks for one, and a human approves this very draft.
        TaskContractDraft? draft = TaskDispatch.Classify(_options.Prompt) == DispatchKind.Request
            ? TaskContractDraft.Create(
                $"TC#{_run.Id}", TaskDispatch.RequestOf(_options.Prompt), TimeProvider.System)
            : null;
        CheckpointReading? found = _options.IsResumed ? _file.Read(_run.Id) : null;
        return new(_run.Id, _options.Prompt, _tasks.Length, found, draft?.Json);
    }

    private TaskFlow<RunStart, RunStart, Checkpoint> Start() => new(new()
    {
        Id = static _ => "run",
        Make = static (start, _, _) => new(start),
        Release = [_gates.ForRuns(_options.IsResumed)],
        Effect = (permit, _) => new(Begin(permit.Redeem())),
        OtherPauses = PausePolicy.Ask,
        Human = _human,
        Summary = static _ => "run",
        Log = _log,
        Layer = Words.Layers.Orchestrator,
        FailedReason = Words.Reasons.TaskFailed,
    });

    private TaskFlow<DocumentTask, DocumentDraft, ArtifactReceipt> Flow()
    {
        Agent agent = new(new(_options.Faults));
        Generation generation = _options.Generation;
        return new(new()
        {
            Id = static task => task.Id,
            Intake = [_gates.ForTasks()],
            Make = (task, attempt, _) => new(agent.Write(task, attempt)),
            Release = [_gates.ForDrafts()],
            Spent = generation.SealsRunaways ? _gates.ForRunaways() : null,
            Effect = (permit, _) => new(_artifacts.Write(
                permit, static draft => new(ArtifactName.Create(draft.Task.FileName), draft.Text), Announce)),
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty
                .Add(Words.Layers.MeaningGate, generation.MeaningPause)
                .Add(Words.Layers.ConsistencyGate, generation.StructurePause)
                .Add(Words.Layers.RelativityGate, PausePolicy.Ask)
                .Add(Words.Layers.AccGate, PausePolicy.Ask),
            Human = _human,
            Summary = static task => task.Id,
            Log = _log,
            Layer = Words.Layers.Orchestrator,
            FailedReason = Words.Reasons.TaskFailed,
        });
    }

    private Checkpoint Begin(RunStart start) => start.Found?.Checkpoint switch
    {
        null => _file.Save(Checkpoint.Begin(_run.Id, [.. _tasks.Select(static task => (task.Id, task.Kind))])),

        // The yes that let the start through was to this state.
        { NeedsHuman: true } waiting => _file.Confirm(waiting, new(waiting.State, "operator")),
        var running => running,
    };

    // Saved before it is written, so that whoever resumes can tell what was let through from what wasn't.
    private void Announce(ArtifactReceipt receipt) =>
        Saved = Saved.Announce(Saved.CurrentTask!, Sealed(Saved.CurrentTask!, receipt));

    private Checkpoint After(DocumentTask task, TaskOutcome<ArtifactReceipt> outcome)
    {
        (string layer, string reason) = (outcome.Decision.Layer.Name, outcome.Decision.Reason.Name);
        return outcome is { End: TaskEnd.Done, Result: { } receipt }
            ? Saved.Complete(task.Id, Sealed(task.Id, receipt))
            : outcome.Decision.IsSealed ? Saved.Seal(task.Id, layer, reason)
            : Saved.Interrupt(task.Id, layer, reason);
    }

    private CheckpointArtifact Sealed(string task, ArtifactReceipt receipt) =>
        _file.Seal(_run.Id, task, receipt.Path, receipt.Content.Span);

    private void Show(string id, TaskEnd end, DecisionRecord decision) =>
        _output.WriteLine($"{id,-11} {end,-12} {decision}");
}
