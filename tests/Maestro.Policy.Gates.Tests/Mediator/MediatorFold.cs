using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>The reference's order of things over the reports of a pipeline: a pause is handed on, and a human's
/// standing word lifts it before anybody has seen it.</summary>
internal sealed class MediatorFold(MediatorTask task, Explanation explanation)
{
    private readonly List<MediatorRow> _rows = [];
    private readonly string _digest =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(task.Prompt)))[..12];

    private Verdict _verdict;
    private string _reason = "";

    public IReadOnlyList<MediatorRow> Rows()
    {
        Advise();
        Gate("meaning_gate", "MEANING_OK", null, ("kind", task.Kind), ("prompt_digest", _digest));
        Gate("consistency_gate", "CONSISTENCY_OK", null, ("kind", task.Kind), ("prompt_digest", _digest));
        Gate("relativity_gate", "RFL_OK", false, ("prompt_digest", _digest));
        Lift();
        Ethics();
        Acc();
        Lift();
        Dispatch();
        return _rows;
    }

    private GateReport? Objection(string layer) => explanation.Gates
        .Where(report => report.Layer.Name == layer && report.Outcome != GateOutcome.Pass)
        .Select(static report => (GateReport?)report)
        .FirstOrDefault();

    private void Advise()
    {
        (_verdict, _reason) =
            task.Standing == "STOP" ? (Verdict.Hitl, "HITL_STOP_REQUESTED")
            : task.Standing == "CONTINUE" ? (Verdict.Run, "MEDIATOR_HITL_CONTINUE")
            : Objection("acc_gate") is not null ? (Verdict.Hitl, "MEDIATOR_EXTERNAL_SIDE_EFFECT_AMBIGUOUS")
            : Objection("relativity_gate") is not null ? (Verdict.Hitl, "MEDIATOR_REL_BOUNDARY_UNSTABLE")
            : Objection("ethics_gate") is not null ? (Verdict.Hitl, "MEDIATOR_PII_LIKE_DETECTED")
            : (Verdict.Run, "MEDIATOR_RUN_OK");
        Write(
            "mediator_advice", null, ("kind", task.Kind), ("hitl", task.Standing), ("prompt_digest", _digest));
    }

    private void Gate(string layer, string fine, bool? isSealed, params (string Name, object Value)[] context)
    {
        if (_verdict != Verdict.Run)
        {
            Write(layer, isSealed, ("skipped", true));
            return;
        }

        (_verdict, _reason) = Objection(layer) is { } objection
            ? (Verdict.Hitl, objection.Reason.Name)
            : (Verdict.Run, fine);
        Write(layer, isSealed, context);
    }

    private void Lift()
    {
        if (_verdict != Verdict.Hitl)
        {
            return;
        }

        string from = _reason;
        (_verdict, _reason) = task.Standing switch
        {
            "CONTINUE" => (Verdict.Run, "HITL_CONTINUE"),
            "STOP" => (Verdict.Hitl, "HITL_STOP_REQUESTED"),
            _ => (_verdict, _reason),
        };
        Write("hitl_finalize", null, ("hitl", task.Standing), ("from_reason", from));
    }

    // Asked on every path, whatever was paused or lifted before.
    private void Ethics()
    {
        bool isFound = Objection("ethics_gate") is not null;
        (_verdict, _reason) =
            isFound ? (Verdict.Stop, "ETHICS_PII_DETECTED")
            : _verdict == Verdict.Run ? (Verdict.Run, "ETHICS_OK")
            : (_verdict, _reason);
        Write("ethics_gate", isFound ? true : null, ("prompt_digest", _digest), ("contains_pii", isFound));
    }

    private void Acc()
    {
        bool isFound = Objection("acc_gate") is not null;
        (_verdict, _reason) =
            _verdict == Verdict.Stop ? (_verdict, _reason)
            : isFound ? (Verdict.Hitl, "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL")
            : _verdict == Verdict.Run ? (Verdict.Run, "ACC_OK")
            : (_verdict, _reason);
        Write("acc_gate", null, ("acc_mode", "pass_through"), ("contains_external_side_effect", isFound));
    }

    private void Dispatch()
    {
        if (_verdict != Verdict.Run)
        {
            Write("dispatch", null, ("kind", task.Kind), ("skipped", true));
            return;
        }

        string prompt = ReferenceSanitizer.Clean(task.Prompt.Trim());
        string head = string.Concat(prompt.EnumerateRunes().Take(80));
        _reason = "ORCH_RUN_OK";
        _rows.Add(new(
            "dispatch", Verdict.Run, _reason, null,
            ReferenceSanitizer.Clean($"{task.Kind} artifact preview: {head}"), ("kind", task.Kind)));
    }

    private void Write(string layer, bool? isSealed, params (string Name, object Value)[] context) =>
        _rows.Add(new(layer, _verdict, _reason, isSealed, null, context));
}
