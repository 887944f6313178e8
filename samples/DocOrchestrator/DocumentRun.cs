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

    public DocumentRun(
        RunOptions options, ImmutableArray<DocumentTask> tasks, string runId, IAuditLog log, HumanPort human,
        CheckpointFile file, ArtifactStore artifacts, TextWriter output)
    {
        (_options, _tasks, _log, _human, _file, _artifacts, _output) =
            (options, tasks, log, human, file, artifacts, output);
        (_gates, _run) = (new(options.Generation, log), new(runId, "requester"));
    }

    public async Task<Verdict> PlayAsync()
    {
        TaskOutcome<Checkpoint> start = await Start().RunTaskAsync(Asked(), _run);
        Show("run", start.End, start.Decision);
        if (start is not { End: TaskEnd.Done, Result: { } checkpoint })
        {
            return start.Verdict;
        }

        TaskFlow<DocumentTask, DocumentDraft, ArtifactReceipt> flow = Flow();
        List<TaskOutcome<ArtifactReceipt>> outcomes = [];
        foreach (DocumentTask task in _tasks.Where(task => checkpoint.Task(task.Id).IsOpen))
        {
            checkpoint = _file.Save(checkpoint.Start(task.Id));
            TaskOutcome<ArtifactReceipt> outcome = await flow.RunTaskAsync(task, _run);
            Show(task.Id, outcome.End, outcome.Decision);
            checkpoint = _file.Save(After(checkpoint, task, outcome));
            outcomes.Add(outcome);
            if (_options.Generation.StopsAtInterruption && outcome.End != TaskEnd.Done)
            {
                break;
            }
        }

        if (checkpoint is { AreAllCompleted: true, Status: not CheckpointStatus.Completed })
        {
            _file.Save(checkpoint.Finish());
        }

        // What was completed before is done, and whoever resumes that has nothing left to do.
        return outcomes.Count == 0 ? Verdict.Run : new FlowOutcome<ArtifactReceipt>([.. outcomes]).Verdict;
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
                permit, static draft => new(ArtifactName.Create(draft.Task.FileName), draft.Text))),
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

    private Checkpoint After(Checkpoint checkpoint, DocumentTask task, TaskOutcome<ArtifactReceipt> outcome) =>
        outcome is { End: TaskEnd.Done, Result: { } receipt }
            ? checkpoint.Complete(task.Id, _file.Seal(_run.Id, task.Id, receipt.Path, receipt.Content.Span))
            : checkpoint.Interrupt(task.Id, outcome.Decision.Layer.Name, outcome.Decision.Reason.Name);

    private void Show(string id, TaskEnd end, DecisionRecord decision) =>
        _output.WriteLine($"{id,-11} {end,-12} {decision}");
}
