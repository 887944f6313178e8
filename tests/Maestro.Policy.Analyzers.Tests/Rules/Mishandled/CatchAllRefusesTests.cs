using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class CatchAllRefusesTests
{
    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: return; {|014:default|}: Work.Do(); break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: case Verdict.Stop: return;
            {|014:default|}: Work.Do(); break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Stop: return;
            case {|014:var x|}: Log.Info("{0}", x); Work.Do(); break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r)) { case { IsStop: true }: return; {|014:default|}: Work.Do(); break; }
        """)]
    public Task PermissiveCatchAll_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => gate.Evaluate(r) switch { { IsStop: true }
            => "no", {|014:_|} => "go" }; }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => gate.Evaluate(r) switch { { IsStop: true }
            => "no", { IsHitl: true } => "ask", {|014:_|} => "go" }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch { Verdict.Stop => false,
            Verdict.Hitl => true, {|014:_|} => true }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch { Verdict.Stop => false,
            _ when r.Amount < 3 => false, {|014:_|} => true }; }
        """)]
    [InlineData(
        """
        class C { bool M(Gate gate, Request r) => gate.EvaluateUnion(r) switch { UnionDecision.Stop
            => false, {|014:_|} => true }; }
        """)]
    public Task PermissiveCatchAllInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<string> M(GatePipeline<string> p, RunContext run) {
            var a = await p.EvaluateAsync("x", run);
            return a.Verdict switch { Verdict.Stop => "no", {|014:_|} => "go" }; } }
        """)]
    public Task PermissiveCatchAllOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: return;
            default: throw new DecisionNotRunException(); }
        """)]
    public Task RefusingCatchAll_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => gate.Evaluate(r) switch { { IsRun: true }
            => "go", { IsHitl: true } => "ask", _ => "no" }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch { Verdict.Stop => false,
            Verdict.Hitl => false, Verdict.Run => true, _ => throw new InvalidOperationException() }; }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, IHitlQueue q, Request r) { var d = gate.Evaluate(r);
            switch (d) { case { IsRun: true }: Work.Do(); break; case { IsHitl: true }: q.Enqueue(d, r);
            break; default: throw new DecisionNotRunException(); } } }
        """)]
    [InlineData(
        """
        class C { string M(Decision d) => d.Verdict switch { Verdict.Run => "ok", Verdict.Hitl => "ask", _
            => "no" }; }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) { var d = gate.Evaluate(r);
            return d switch { { IsRun: true } => "ok", { IsHitl: true, ReasonCode: var c }
            => c.Value, var other => other.ReasonCode.Value }; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r);
            return (d.Verdict, r.Amount) switch { (Verdict.Run, < 10) => 1, (Verdict.Run, _) => 2,
            (Verdict.Hitl, _) => 3, _ => 4 }; } }
        """)]
    public Task RefusingCatchAllInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
