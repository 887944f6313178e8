using System.Collections.Immutable;
using Maestro.Policy.Gates.TaskFlows;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>One run through a world.</summary>
internal sealed class DocumentPassage
{
    private readonly DocumentRequest _request;
    private readonly Func<DocumentQuestion, DocumentAnswer>? _human;
    private readonly DocumentTrace _trace;
    private readonly TaskFlow<DocumentTask, DocumentDraft, DocumentDraft> _flow;
    private DocumentTask _task = null!;

    public DocumentPassage(
        DocumentRequest request,
        Func<DocumentQuestion, DocumentAnswer>? human,
        DocumentGates gates,
        IAuditLog log,
        TimeProvider time)
    {
        (_request, _human, _trace) = (request, human, new(request));
        int attempts = Math.Clamp(request.MaxAttempts, 1, PausePolicy.MaxAttempts);
        int threshold = Math.Max(1, request.RunawayThreshold);
        PausePolicy asks = human is null ? PausePolicy.Hold : PausePolicy.Ask;
        _flow = new(new()
        {
            Id = static task => task.Id,
            Intake = [gates.Intake],
            Make = static (task, attempt, _) => new(new DocumentDraft(task, attempt.Number)),
            Release = gates.Release,
            Spent = request.SealsRunaways && threshold <= attempts ? gates.Spent : null,
            Effect = static (permit, _) => new(permit.Redeem()),
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty
                .Add(DocumentBook.Relativity, asks)
                .Add(DocumentBook.Acc, asks)
                .Add(
                    DocumentBook.Consistency,
                    PausePolicy.Regenerate(request.SealsRunaways ? Math.Min(attempts, threshold) : 1)),
            Human = human is null ? null : new(DocumentBook.Book, log, Ask, new() { Time = time }),
            Log = log,
            Layer = DocumentBook.Orchestrator,
            FailedReason = DocumentBook.Failed,
            Time = time,
        });
    }

    public async ValueTask<DocumentRun> Run(ImmutableArray<string> kinds)
    {
        _trace.Run("ORCH_START", Verdict.Run, "ORCH_START");
        RunContext run = new(_request.RunId, "requester");
        ImmutableArray<TaskOutcome<DocumentDraft>>.Builder outcomes =
            ImmutableArray.CreateBuilder<TaskOutcome<DocumentDraft>>(kinds.Length);
        ImmutableArray<DocumentTaskResult>.Builder results =
            ImmutableArray.CreateBuilder<DocumentTaskResult>(kinds.Length);
        foreach (string kind in kinds)
        {
            _task = new($"task_{kind}", kind, _request);
            TaskOutcome<DocumentDraft> outcome = await _flow
                .RunTaskAsync(_task, run.WithFact(new DocumentWatch(_trace, _task)))
                .ConfigureAwait(false);
            outcomes.Add(outcome);
            results.Add(Result(outcome));
        }

        Verdict verdict = new FlowOutcome<DocumentDraft>(outcomes.MoveToImmutable()).Verdict;
        _trace.Run("ORCH_FINAL", verdict, (kinds.IsEmpty, verdict) switch
        {
            (true, _) => "MEANING_NO_TASKS",
            (_, Verdict.Stop) => "HITL_STOP",
            (_, Verdict.Hitl) => "HITL_PENDING",
            _ => "OK",
        });
        return new(_request.RunId, verdict, results.MoveToImmutable(), _trace.Events, []);
    }

    private ValueTask<string?> Ask(HumanQuestion question, CancellationToken cancellationToken)
    {
        _trace.Asked(_task, question.Layer, question.Reason);
        bool isYes = false;
        try
        {
            isYes = _human!(new(
                question.RunId, _task.Id, _task.Kind, Short(question.Layer), question.Reason.Name, _request.Prompt))
                == DocumentAnswer.Continue;
            return new(question.Offered[isYes ? 0 : 1]);
        }
        finally
        {
            _trace.Decided(_task, isYes);
        }
    }

    private DocumentTaskResult Result(TaskOutcome<DocumentDraft> outcome)
    {
        DecisionRecord decision = outcome.Decision;
        string? layer = outcome.End == TaskEnd.Done ? null : Short(decision.Layer);
        string reason = decision.Reason.Name;
        switch (outcome.End)
        {
            case TaskEnd.Done:
                _trace.Done(_task);
                break;
            case TaskEnd.Held when decision.Layer == DocumentBook.Consistency:
                _trace.Returned(_task);
                break;
            case TaskEnd.Held when _human is null:
                _trace.Asked(_task, decision.Layer, decision.Reason);
                reason = decision.Layer == DocumentBook.Relativity ? "HITL_PENDING" : reason;
                break;
            case TaskEnd.Refused:
                reason = "HITL_STOP";
                break;
            case TaskEnd.Failed or TaskEnd.EffectFailed:
                (layer, reason) = (DocumentBook.Orchestrator.Name, DocumentBook.Failed.Name);
                break;
            default:
                break;
        }

        return new(
            _task.Id, _task.Kind, outcome.Verdict, layer, outcome.End == TaskEnd.Done ? "OK" : reason,
            decision.IsSealed, HasArtifact: false);
    }

    private static string Short(Layer layer) => layer.Name switch
    {
        "relativity_gate" => "rfl",
        { } name => name.EndsWith("_gate", StringComparison.Ordinal) ? name[..^5] : name,
    };
}
