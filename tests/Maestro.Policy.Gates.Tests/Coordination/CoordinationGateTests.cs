using Maestro.Policy.Gates.Coordination;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Coordination;

public sealed class CoordinationGateTests
{
    [Fact]
    public async Task Coordination_IsAskedAboutWithoutQuotingThePlan()
    {
        CoordinationPlan plan = CoordinationBook.Plan("bob@mail.example", "b").With("b>b");

        GateResult asked = await Ask(plan);
        GateResult passed = await Ask(CoordinationBook.Plan("bob@mail.example"));

        Assert.Equal("Pause COORD_HANDOFF_LOOP_DETECTED", $"{asked}");
        Assert.Equal("agents=2 handoffs=1 tool_calls=0 messages=0", asked.Detail);
        Assert.Equal("Pass: agents=1 handoffs=0 tool_calls=0 messages=0", $"{passed}: {passed.Detail}");
    }

    [Fact]
    public async Task MissingPlan_StopsThePipeline()
    {
        Decision<string> decision = await GatePipeline.For<string>(CoordinationBook.Book)
            .AddCoordinationGate(CoordinationBook.Options, static _ => null!)
            .Unaudited("Only the decision is looked at.")
            .Build().EvaluateAsync("", new RunContext("R"), TestContext.Current.CancellationToken);

        Assert.True(decision.IsStop);
    }

    [Fact]
    public void FaultyOptions_AreNamed()
    {
        Assert.Contains("Layer is not set", Refused(new() { Layer = default }), StringComparison.Ordinal);
        Assert.Contains(
            "COORD_AGENT_BUDGET_EXCEEDED is not set", Refused(new() { Layer = TestBook.Plain }),
            StringComparison.Ordinal);
        Assert.Contains("Rules", Refused(CoordinationBook.Options with { Rules = null! }), StringComparison.Ordinal);
        Assert.Contains(
            "Rules", Refused(CoordinationBook.Options with { Rules = new() { SideEffects = default } }),
            StringComparison.Ordinal);
    }

    private static string Refused(CoordinationGateOptions options) => Assert.Throws<ArgumentException>(
        () => new CoordinationGate<string>(options, static _ => CoordinationPlan.Nothing)).Message;

    private static async Task<GateResult> Ask(CoordinationPlan plan)
    {
        CoordinationGate<CoordinationPlan> gate = new(CoordinationBook.Options, static plan => plan);
        return await gate.EvaluateAsync(
            plan, new GateContext(gate.Layer, new RunContext("R")), TestContext.Current.CancellationToken);
    }
}
