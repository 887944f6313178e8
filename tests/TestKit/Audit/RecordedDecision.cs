using System.Runtime.CompilerServices;

namespace Maestro.Policy.TestKit;

/// <summary>The record of a decision that no pipeline took. Only pipelines decide, so a test reaches inside for
/// one.</summary>
public static class RecordedDecision
{
    private const string RulingType = "Maestro.Policy.Decisions.Ruling, Maestro.Policy";

    public static DecisionRecord Of(
        string runId,
        Layer layer,
        Verdict verdict,
        ReasonCode reason,
        bool isSealed = false,
        Decider decider = Decider.System) => Make(runId, Rule(verdict, layer, reason, null, decider, isSealed));

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType(RulingType)]
    private static extern object Rule(
        Verdict verdict, Layer layer, ReasonCode reason, string? detail, Decider decider, bool isSealed);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern DecisionRecord Make(string runId, [UnsafeAccessorType(RulingType)] object ruling);
}
