using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>A row as the reference's orchestrator 1.3.5 writes it.</summary>
internal static class NaiveRow
{
    public static DocumentEvent Of(
        string task, string name, string layer, Verdict verdict, string reason, string? detail = null) =>
        new(
            task.Length == 0 ? "" : $"task_{task}",
            task,
            name,
            layer,
            verdict,
            IsSealed: verdict == Verdict.Stop && reason is "ETHICS_PII_DETECTED" or "SEALED_BY_ACC_RUNAWAY",
            IsOverrideable: verdict == Verdict.Hitl && layer != "orchestrator",
            name == "HITL_DECIDED" ? Decider.User : Decider.System,
            reason,
            detail);
}
