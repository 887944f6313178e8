using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Writes down what happens to the tasks of a run, in the reference's words.</summary>
internal sealed class DocumentTrace(DocumentRequest request)
{
    private const string Instructions = "Regenerate output to match the contract schema for this kind.";

    private readonly ImmutableArray<DocumentEvent>.Builder _events = ImmutableArray.CreateBuilder<DocumentEvent>();
    private readonly HashSet<(string, Layer)> _answered = [];

    public ImmutableArray<DocumentEvent> Events => _events.ToImmutable();

    /// <summary>A gate was asked. What a human has answered is no news, nor is what another attempt repeats.</summary>
    public void Answered(DocumentTask task, int attempt, in GateReport report)
    {
        if (report.Outcome == GateOutcome.NotAsked || report.IsApproved)
        {
            return;
        }

        if (report.Reason == DocumentBook.Runaway)
        {
            Add(task, "AGENT_SEALED", "acc_gate", Verdict.Stop, report.Reason.Name, Attempt(attempt), isSealed: true);
            return;
        }

        if (_answered.Add((task.Id, report.Layer)))
        {
            bool isPause = report.Outcome == GateOutcome.Pause;
            bool isPass = report.Outcome == GateOutcome.Pass;
            (string name, string passed) = Words(report.Layer);
            Add(
                task, name, report.Layer.Name, isPass ? Verdict.Run : isPause ? Verdict.Hitl : Verdict.Stop,
                isPass ? passed : report.Reason.Name, isSealed: report.Outcome == GateOutcome.Seal);
            if (report.Layer == DocumentBook.Ethics && !isPass)
            {
                Add(task, "ETHICS_SEALED", "ethics_gate", Verdict.Stop, report.Reason.Name, isSealed: true);
            }
        }

        if (report.Layer == DocumentBook.Consistency && report.Outcome == GateOutcome.Pause && request.SealsRunaways)
        {
            Add(task, "TASK_ATTEMPT", "dispatch", Verdict.Run, "DISPATCH_ATTEMPT", Attempt(attempt));
            Add(task, "TASK_CONTRACT_BREAK", "dispatch", Verdict.Run, report.Reason.Name, Attempt(attempt));
        }
    }

    /// <summary>A human is asked.</summary>
    public void Asked(DocumentTask task, Layer layer, ReasonCode reason) =>
        Add(task, "HITL_REQUESTED", layer.Name, Verdict.Hitl, reason.Name);

    /// <summary>A human has answered.</summary>
    public void Decided(DocumentTask task, bool isYes) =>
        Add(
            task, "HITL_DECIDED", "hitl_finalize", isYes ? Verdict.Run : Verdict.Stop,
            isYes ? "HITL_CONTINUE" : "HITL_STOP", isYes ? "CONTINUE" : "STOP", decider: Decider.User);

    /// <summary>It waits to be made anew.</summary>
    public void Returned(DocumentTask task)
    {
        string reason = DocumentBook.Mismatch.Name;
        Add(task, "REGEN_REQUESTED", "consistency_gate", Verdict.Hitl, reason);
        Add(task, "REGEN_INSTRUCTIONS", "consistency_gate", Verdict.Hitl, reason, Instructions);
    }

    /// <summary>It is done.</summary>
    public void Done(DocumentTask task) => Add(task, "TASK_DONE", "dispatch", Verdict.Run, "OK");

    /// <summary>The run begins, or ends.</summary>
    public void Run(string name, Verdict verdict, string reason) =>
        _events.Add(new("", "", name, "orchestrator", verdict, false, false, Decider.System, reason));

    private void Add(
        DocumentTask task, string name, string layer, Verdict verdict, string reason, string? detail = null,
        bool isSealed = false, Decider decider = Decider.System) =>
        _events.Add(new(
            task.Id, task.Kind, name, layer, verdict, isSealed, verdict == Verdict.Hitl, decider, reason, detail));

    private static string Attempt(int attempt) => FormattableString.Invariant($"attempt={attempt}");

    private static (string Name, string Passed) Words(Layer layer) => layer.Name switch
    {
        "meaning_gate" => ("GATE_MEANING", "MEANING_OK"),
        "consistency_gate" => ("GATE_CONSISTENCY", "CONSISTENCY_OK"),
        "relativity_gate" => ("GATE_RFL", "REL_OK"),
        "ethics_gate" => ("GATE_ETHICS", "ETHICS_OK"),
        _ => ("GATE_ACC", "ACC_OK"),
    };
}
