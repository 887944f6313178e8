using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class RunStandsAloneTests
{
    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case {|015:Verdict.Run or Verdict.Hitl|}: Work.Do(); break;
            default: return; }
        """)]
    [InlineData(
        """
        switch (gate.EvaluateUnion(r)) { case UnionDecision.Run: {|015:case UnionDecision.Hitl:|} Work.Do();
            break; default: return; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break;
            case Verdict.Hitl: {|015:goto case Verdict.Run;|} default: return; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: {|015:case Verdict.Run:|} Work.Do(); break;
            case Verdict.Stop: return; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Stop: return; case Verdict.Run: {|015:default:|}
            Work.Do(); break; }
        """)]
    [InlineData("var d = gate.Evaluate(r); if ({|015:d.IsHitl || d.IsRun|}) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if ({|015:d.IsRun || d.IsStop|}) Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|015:d.Verdict == Verdict.Run
            || d.Verdict == Verdict.Hitl|}) Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); if ({|015:d.IsRun || d.Verdict == Verdict.Hitl|}) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if ({|015:d.IsRun | d.IsHitl|}) Work.Do();")]
    [InlineData(
        """
        var v = gate.Evaluate(r).Verdict; if ({|015:v is Verdict.Run || v is Verdict.Hitl|}) Work.Do();
        """)]
    [InlineData(
        """
        var v = gate.Evaluate(r).Verdict; var ok = {|015:v == Verdict.Run || v == Verdict.Hitl|};
            if (ok) Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); if (!({|015:d.IsRun || d.IsHitl|})) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d is {|015:{ IsRun: true } or { IsHitl: true }|}) Work.Do();")]
    public Task GroupedRun_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch { Verdict.Run => true,
            {|015:Verdict.Hitl|} => true, _ => false }; }
        """)]
    [InlineData(
        """
        class C { bool M(Gate gate, Request r) => gate.EvaluateUnion(r) switch { UnionDecision.Run => true,
            {|015:UnionDecision.Hitl|} => true, _ => false }; }
        """)]
    [InlineData(
        """
        class C { bool M(Gate gate, Request r) => gate.EvaluateUnion(r) switch {
            {|015:UnionDecision.Run or UnionDecision.Hitl|} => true, _ => false }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Match(_ => true, {|015:_ => true|}, _
            => false); }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Match(_ => true, _ => false, {|015:_
            => true|}); }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => gate.Evaluate(r).Match(_ => 1, {|015:_ => 1|}, _ => 0); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => gate.Evaluate(r).Match(_ => "ok", {|015:_ => "ok"|}, _
            => "no"); }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => gate.Evaluate(r).Match(run: _ => 1, stop: _ => 0,
            hitl: {|015:_ => 1|}); }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r) => gate.Evaluate(r).Switch(_ => Work.Do(), {|015:_
            => Work.Do()|}, _ => throw new DecisionNotRunException()); }
        """)]
    public Task GroupedRunInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) => (await p.EvaluateAsync("x",
            run)).Match(_ => true, {|015:_ => true|}, _ => false); }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run) => await (await p.EvaluateAsync("x",
            run)).SwitchAsync(x => Task.Delay(1), {|015:x => Task.Delay(1)|}, _ => Task.CompletedTask); }
        """)]
    [InlineData(
        """
        class C { bool M(GatePipeline<string> p, RunContext run) => p.Guard("x", run, pass => true,
            {|015:ask => true|}, stop => false); }
        """)]
    public Task GroupedRunOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break;
            case Verdict.Hitl: goto default; default: return; }
        """)]
    public Task RunByItself_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch {
            Verdict.Run when r.Amount < 3 => true, _ => false }; }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r) => gate.Evaluate(r).Switch(_ => Work.Do(), _ => { }, _ => {
            }); }
        """)]
    public Task RunByItselfInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<int> M(GatePipeline<string> p, RunContext run)
            => await (await p.EvaluateAsync("x", run)).MatchAsync(x => Task.FromResult(1), x
            => Task.FromResult(2), x => Task.FromResult(3)); }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run) => (await p.EvaluateAsync("x",
            run)).Acknowledge("shadow mode until the new year"); }
        """)]
    public Task RunByItselfOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);
}
