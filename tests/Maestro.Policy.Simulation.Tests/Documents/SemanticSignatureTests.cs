using System.Text;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

public sealed class SemanticSignatureTests
{
    private static readonly DocumentEvent Row = new(
        "task_word", "word", "GATE_ACC", "acc_gate", Verdict.Hitl, false, true, Decider.System, "R", "mail a@b.co",
        "p");

    [Fact]
    public void Events_HaveTheSignatureOfTheirRows() => Assert.Equal(
        SemanticSignature.OfRows(Encoding.UTF8.GetBytes(
            """
            [{"run_id": "any", "ts": "any", "task_id": "task_word", "task": "word", "event": "GATE_ACC",
              "layer": "acc_gate", "decision": "PAUSE_FOR_HITL", "sealed": false, "overrideable": true,
              "final_decider": "SYSTEM", "reason_code": "R", "detail": "mail x@y.zz", "artifact_path": "p"}, 5]
            """)),
        SemanticSignature.Of([Row]));

    [Fact]
    public void AnyOtherEvent_HasAnotherSignature()
    {
        DocumentEvent[] others =
        [
            Row, Row with { TaskId = "x" }, Row with { Task = "x" }, Row with { Event = "x" }, Row with { Layer = "x" },
            Row with { Decision = Verdict.Stop }, Row with { IsSealed = true }, Row with { IsOverrideable = false },
            Row with { FinalDecider = Decider.User }, Row with { ReasonCode = "x" }, Row with { Detail = null },
            Row with { Artifact = null },
        ];

        Assert.Equal(others.Length, others.Select(static row => SemanticSignature.Of([row])).Distinct().Count());
        Assert.NotEqual(SemanticSignature.Of([others[0], others[1]]), SemanticSignature.Of([others[1], others[0]]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("")]
    public void WhatIsNoList_HasNone(string rows) =>
        Assert.ThrowsAny<FormatException>(() => SemanticSignature.OfRows(Encoding.UTF8.GetBytes(rows)));
}
