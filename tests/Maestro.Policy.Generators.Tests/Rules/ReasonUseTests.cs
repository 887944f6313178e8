using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>Reasons that are given for an outcome: rules 053, 054, 055 and 058.</summary>
public sealed class ReasonUseTests
{
    [Theory]
    [InlineData("g.Stop(Refunds.Reasons.AmountHigh)", "MAESTRO054 'AMOUNT_HIGH' is declared for PAUSE_FOR_HITL")]
    [InlineData("g.Seal(Refunds.Reasons.AmountHigh)", "MAESTRO054 'AMOUNT_HIGH' is declared for PAUSE_FOR_HITL")]
    [InlineData("g.Pause(Refunds.Reasons.CustomerBlocked)", "MAESTRO054 'CUSTOMER_BLOCKED' is declared for STOPPED")]
    [InlineData("g.Pause(Refunds.Reasons.Old)", "MAESTRO055 'OLD' is retired")]
    [InlineData("g.Stop(Refunds.Reasons.CustomerBlocked)", "MAESTRO058 'CUSTOMER_BLOCKED' must be sealed")]
    [InlineData("GateResult.Stop(Refunds.Reasons.CustomerBlocked)", "MAESTRO058 'CUSTOMER_BLOCKED' must be sealed")]
    [InlineData("g.Stop(detail: \"\", reason: Refunds.Reasons.Old)", "MAESTRO055 'OLD' is retired")]
    public async Task MisusedReason_IsReported(string answer, string message) =>
        Assert.Equal([message], await HostCode.With($"GateResult M(GateContext g) => {answer};").Messages());

    [Theory]
    [InlineData("g.Pass()")]
    [InlineData("g.Pause(Refunds.Reasons.AmountHigh)")]
    [InlineData("g.Seal(Refunds.Reasons.CustomerBlocked)")]
    [InlineData("g.Stop(Refunds.Reasons.Fraud)")]
    [InlineData("g.Pause(Refunds.Reasons.Fraud, \"detail\")")]
    [InlineData("g.Stop(Given)")]
    public async Task ReasonAsDeclared_IsNotReported(string answer) =>
        Assert.Empty(await HostCode.With($"ReasonCode Given; GateResult M(GateContext g) => {answer};").Reports());

    [Theory]
    [InlineData("(r, g) => g.Pause(Refunds.Reasons.AmountHigh)")]
    [InlineData("(r, g) => { return r > 1 ? g.Pause(Refunds.Reasons.AmountHigh) : g.Pass(); }")]
    [InlineData("(r, g, c) => { ValueTask<GateResult> t = g.Pause(Refunds.Reasons.AmountHigh); return t; }")]
    public async Task InlineGateOfAnotherLayer_IsReported(string judge) =>
        Assert.Equal(
            ["MAESTRO053 Refunds.Reasons.AmountHigh"], await Gated("Refunds.Layers.EthicsGate", judge).Spans());

    [Theory]
    [InlineData("Refunds.Layers.AmountGate")]
    [InlineData("Given")]
    public async Task InlineGateOfItsLayer_IsNotReported(string layer) =>
        Assert.Empty(await Gated(layer, "(r, g) => g.Pause(Refunds.Reasons.AmountHigh)").Reports());

    [Fact]
    public async Task GateClassOfAnotherLayer_IsReported()
    {
        TestProject project = new(
            $$"""
            {{HostCode.Vocabulary}}sealed class Amount : IGate<int>
            {
                public Layer Layer => Refunds.Layers.EthicsGate;
                public ValueTask<GateResult> EvaluateAsync(int r, GateContext gate, CancellationToken c) =>
                    gate.Pause(Refunds.Reasons.AmountHigh);
            }
            """,
            Books.RefundsFile);

        Assert.Equal(["MAESTRO053 'AMOUNT_HIGH' belongs to layer amount_gate"], await project.Messages());
    }

    [Theory]
    [InlineData("Refunds.Layers.AmountGate")]
    [InlineData("layer")]
    public async Task GateClassOfItsLayer_IsNotReported(string layer)
    {
        TestProject project = new(
            $$"""
            {{HostCode.Vocabulary}}sealed class Amount(Layer layer) : IGate<int>
            {
                public Layer Other => layer;
                public Layer Layer { get; } = {{layer}};
                public ValueTask<GateResult> EvaluateAsync(int r, GateContext gate, CancellationToken c) =>
                    gate.Pause(Refunds.Reasons.AmountHigh);
            }
            """,
            Books.RefundsFile);

        Assert.Empty(await project.Reports());
    }

    [Fact]
    public async Task ReasonByItsText_IsJudgedToo() =>
        Assert.Equal(
            ["MAESTRO050 Refunds.Codebook.Reason(\"OLD\")", "MAESTRO055 Refunds.Codebook.Reason(\"OLD\")"],
            await HostCode.With("GateResult M(GateContext g) => g.Stop(Refunds.Codebook.Reason(\"OLD\"));").Spans());

    [Fact]
    public async Task ReasonOfAnotherProject_IsNotJudged()
    {
        TestProject project = new(
            """
            using Maestro.Policy;
            [Codebook("elsewhere.codebook.json")] static class Elsewhere
            {
                public static class Reasons { public static ReasonCode Old => new(); }
            }
            class C { GateResult M(GateContext g) => g.Stop(Elsewhere.Reasons.Old); }
            """,
            Books.RefundsFile);

        Assert.Equal(["MAESTRO074 \"elsewhere.codebook.json\""], await project.Spans());
    }

    private static TestProject Gated(string layer, string judge) =>
        HostCode.With(
            $"Layer Given; object M() => GatePipeline.For<int>(Refunds.Codebook).Gate({layer}, {judge});");
}
