using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class OutcomeIsExaminedNotJustDescribedTests
{
    [Theory]
    [InlineData("if (gate.Find(r.Id) is { } d && d.IsRun) Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (d.IsStop || d.IsHitl) throw new InvalidOperationException($"{d}");
            Work.Do();
        """)]
    [InlineData("lock (gate.Evaluate(r)) Work.Do();")]
    [InlineData("foreach (var code in gate.EvaluateAll(rs).Select(d => d.ReasonCode)) Log.Info(code.Value);")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); await t; t.Result.ThrowIfNotRun();")]
    public Task ExaminedDecision_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { bool M(Gate gate, Request r) => gate.EvaluateAll([r]).Count(d => d.IsRun) == 1; }")]
    [InlineData("class C { bool M(IGate gate, Request r, Decision e) => gate.Evaluate(r) == e; }")]
    [InlineData(
        """
        class C(EventSource2 es) { void M(IGate gate, Request r) { es.Write("x", new {
            D = gate.Evaluate(r) }); } } class EventSource2 { public void Write<T>(string n, T x) {} }
        """)]
    [InlineData("class C { bool M(IGate gate, Request r) => gate.Evaluate(r).IsOverridable; }")]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Permit != null;
            bool N(IGate gate, Request r) => gate.Evaluate(r).Permit is { }; }
        """)]
    public Task ExaminedDecisionInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
