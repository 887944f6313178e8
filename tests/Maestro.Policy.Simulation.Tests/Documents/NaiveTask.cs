using System.Globalization;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>One task of the reference's orchestrator 1.3.5, gate by gate.</summary>
internal sealed class NaiveTask(
    DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human, string task, List<DocumentEvent> events)
{
    private const string Broken = "CONSISTENCY_KIND_PROMPT_MISMATCH";
    private const string Unstable = "REL_BOUNDARY_UNSTABLE";
    private const string Pii = "ETHICS_PII_DETECTED";
    private const string SideEffect = "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL";
    private const DocumentFault Unethical = DocumentFault.LeakEmail | DocumentFault.PolicyDanger | DocumentFault.Pii;

    private readonly DocumentFault _faults = request.Faults.Of(task);

    public DocumentTaskResult Run() => Meaning() ?? Consistency() ?? Relativity() ?? Ethics() ?? Acc() ?? Done();

    private DocumentTaskResult? Meaning()
    {
        Add("GATE_MEANING", "meaning_gate", Verdict.Run, "MEANING_OK");
        return null;
    }

    private DocumentTaskResult? Consistency()
    {
        if (!_faults.HasFlag(DocumentFault.BreakContract))
        {
            Add("GATE_CONSISTENCY", "consistency_gate", Verdict.Run, "CONSISTENCY_OK");
            return null;
        }

        Add("GATE_CONSISTENCY", "consistency_gate", Verdict.Hitl, Broken);
        for (int attempt = 1; request.SealsRunaways && attempt <= Math.Max(1, request.MaxAttempts); attempt++)
        {
            string detail = "attempt=" + attempt.ToString(CultureInfo.InvariantCulture);
            Add("TASK_ATTEMPT", "dispatch", Verdict.Run, "DISPATCH_ATTEMPT", detail);
            Add("TASK_CONTRACT_BREAK", "dispatch", Verdict.Run, Broken, detail);
            if (attempt >= Math.Max(1, request.RunawayThreshold))
            {
                Add("AGENT_SEALED", "acc_gate", Verdict.Stop, "SEALED_BY_ACC_RUNAWAY", detail);
                return Ended(Verdict.Stop, "acc", "SEALED_BY_ACC_RUNAWAY", isSealed: true);
            }
        }

        Add("REGEN_REQUESTED", "consistency_gate", Verdict.Hitl, Broken);
        Add(
            "REGEN_INSTRUCTIONS", "consistency_gate", Verdict.Hitl, Broken,
            "Regenerate output to match the contract schema for this kind.");
        return Ended(Verdict.Hitl, "consistency", Broken);
    }

    private DocumentTaskResult? Relativity()
    {
        if (!NaiveWords.IsAmbiguous(request.Prompt))
        {
            Add("GATE_RFL", "relativity_gate", Verdict.Run, "REL_OK");
            return null;
        }

        Add("GATE_RFL", "relativity_gate", Verdict.Hitl, Unstable);
        return Ask("rfl", "relativity_gate", Unstable, pending: "HITL_PENDING");
    }

    private DocumentTaskResult? Ethics()
    {
        if (!NaiveWords.HasAddress(request.Prompt) && (_faults & Unethical) == DocumentFault.None)
        {
            Add("GATE_ETHICS", "ethics_gate", Verdict.Run, "ETHICS_OK");
            return null;
        }

        Add("GATE_ETHICS", "ethics_gate", Verdict.Stop, Pii);
        Add("ETHICS_SEALED", "ethics_gate", Verdict.Stop, Pii);
        return Ended(Verdict.Stop, "ethics", Pii, isSealed: true);
    }

    private DocumentTaskResult? Acc()
    {
        if (!NaiveWords.HasSideEffect(request.Prompt))
        {
            Add("GATE_ACC", "acc_gate", Verdict.Run, "ACC_OK");
            return null;
        }

        Add("GATE_ACC", "acc_gate", Verdict.Hitl, SideEffect);
        return Ask("acc", "acc_gate", SideEffect, pending: SideEffect);
    }

    private DocumentTaskResult Done()
    {
        Add("TASK_DONE", "dispatch", Verdict.Run, "OK");
        return Ended(Verdict.Run, null, "OK");
    }

    private DocumentTaskResult? Ask(string asking, string layer, string reason, string pending)
    {
        Add("HITL_REQUESTED", layer, Verdict.Hitl, reason);
        if (human is null)
        {
            return Ended(Verdict.Hitl, asking, pending);
        }

        bool goesOn = human(new(request.RunId, $"task_{task}", task, asking, reason, request.Prompt))
            == DocumentAnswer.Continue;
        Add(
            "HITL_DECIDED", "hitl_finalize", goesOn ? Verdict.Run : Verdict.Stop,
            goesOn ? "HITL_CONTINUE" : "HITL_STOP", goesOn ? "CONTINUE" : "STOP");
        return goesOn ? null : Ended(Verdict.Stop, asking, "HITL_STOP");
    }

    private DocumentTaskResult Ended(Verdict verdict, string? layer, string reason, bool isSealed = false) =>
        new($"task_{task}", task, verdict, layer, reason, isSealed, HasArtifact: false);

    private void Add(string name, string layer, Verdict verdict, string reason, string? detail = null) =>
        events.Add(NaiveRow.Of(task, name, layer, verdict, reason, detail));
}
