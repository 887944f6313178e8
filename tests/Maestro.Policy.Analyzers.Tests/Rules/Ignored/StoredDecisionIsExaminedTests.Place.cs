using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class StoredDecisionIsExaminedTests
{
    [Theory]
    [InlineData("Task<Decision>[] {|003:ts|} = [gate.EvaluateTaskAsync(r)]; Work.Do();")]
    [InlineData("var {|003:ts|} = new[] { gate.EvaluateTaskAsync(r) }; Work.Do();")]
    [InlineData("var {|004:ds|} = new[] { gate.Evaluate(r) }; Work.Do();")]
    [InlineData("Decision d; {|004:d|} = gate.Evaluate(r);")]
    [InlineData("Decision d; ({|004:d|}, _) = gate.EvaluateWithCost(r);")]
    [InlineData("Decision? {|004:d|} = null; d = gate.Evaluate(r);")]
    [InlineData("Decision d; gate.TryEvaluate(r, out {|004:d|});")]
    [InlineData("foreach (var {|004:d|} in gate.EvaluateAll(rs)) Work.Do();")]
    public Task UnreadLocal_IsReportedWhereItGetsTheDecision(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var d = g.Evaluate(r);", "")]
    [InlineData("var d = g.Evaluate(r); d = g.Evaluate(r); d.ThrowIfNotRun();", " before it is overwritten")]
    public async Task LossOfADecision_IsTold(string body, string when) => Assert.Equal(
        [$"'d' holds a decision that is never examined{when}"],
        await Told.By("004", $"void M(Gate g, Request r) {{ {body} }}"));
}
