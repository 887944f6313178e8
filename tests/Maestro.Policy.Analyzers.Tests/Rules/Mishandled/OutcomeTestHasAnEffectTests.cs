using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class OutcomeTestHasAnEffectTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); if ({|016:d.IsRun|}) { } Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if ({|016:d.IsRun|}) { } else { } Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|016:!d.IsRun|}) { Log.Warn("a"); Log.Warn("b"); } Work.Do();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|016:d.IsRun|}) Log.Info("run"); else Log.Warn("no"); Work.Do();
        """)]
    [InlineData("Debug.Assert({|016:gate.Evaluate(r).IsRun|}); Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); Debug.Assert({|016:d.IsRun|}, \"must\"); Work.Do();")]
    [InlineData("Trace.Assert({|016:gate.Evaluate(r).IsRun|}); Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) ;")]
    [InlineData("if ({|016:gate.Evaluate(r) is { IsRun: false }|}) Console.WriteLine(\"x\"); Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).Verdict != Verdict.Run|}) Log.Warn(\"x\"); Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) Work.Do(); else Work.Do();")]
    [InlineData("var {|016:ok|} = gate.Evaluate(r).IsRun;")]
    [InlineData("bool {|016:ok|} = gate.Evaluate(r).Verdict == Verdict.Run; Work.Do();")]
    [InlineData("var {|016:ok|} = gate.Evaluate(r) is { IsRun: true }; Work.Do();")]
    [InlineData("switch ({|016:gate.Evaluate(r).Verdict|}) { default: break; } Work.Do();")]
    [InlineData(
        """
        switch ({|016:gate.Evaluate(r).Verdict|}) { case Verdict.Run: break; case Verdict.Hitl: break;
            case Verdict.Stop: break; } Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); Log.Info($\"{({|016:d.IsRun|} ? \"run\" : \"no\")}\"); Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); Log.Info(\"{0}\", {|016:d.IsRun|}); Work.Do();")]
    public Task IdleTest_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(IGate gate, Request r) => {|016:gate.Evaluate(r).Switch(_ => { }, _ => { }, _ => {
            })|}; }
        """)]
    [InlineData("class C { int M(IGate gate, Request r) => {|016:gate.Evaluate(r).IsRun|} ? 1 : 1; }")]
    [InlineData(
        """
        class C { int _n; public int N => _n;
            void M(IGate gate, Request r) { if ({|016:gate.Evaluate(r).IsRun|}) _n += 1; Work.Do(); } }
        """)]
    public Task IdleTestInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, Action go) {
            var d = await p.EvaluateAsync("x", run); if ({|016:!d.IsRun|}) Console.WriteLine("no");
            go(); } }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run) => {|016:(await p.EvaluateAsync("x",
            run)).Switch(_ => { }, _ => { }, _ => { })|}; }
        """)]
    public Task IdleTestOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        try { if (!gate.Evaluate(r).IsRun) throw new InvalidOperationException(); Work.Do(); }
            catch (InvalidOperationException) { }
        """)]
    public Task TestWithConsequence_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { void M(IGate gate, Request r) => gate.Evaluate(r).Match(_ => 0, _ => 0, _ => 0); }")]
    [InlineData(
        """
        class C { void M(IGate gate, Request r) => gate.Evaluate(r).Switch(delegate { Work.Do(); }, static _
            => throw new InvalidOperationException(), _ => { }); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) { var d = gate.Evaluate(r);
            var text = d.IsRun ? "a" : "b"; return text; } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) {
            if (!gate.Evaluate(r).IsRun) continue; Work.Do(); } } }
        """)]
    public Task TestWithConsequenceInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, Action go) {
            var d = await p.EvaluateAsync("x", run); d.ThrowIfNotRun(); go(); } }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, Action<string> go) {
            var d = await p.EvaluateAsync("x", run);
            if (d.TryGetPermit(out var permit)) go(permit.Redeem()); } }
        """)]
    [InlineData(
        """
        class C { async Task<string> M(GatePipeline<string> p, RunContext run)
            => (await p.EvaluateAsync("x", run)).Match(x => x.Redeem(), h => "ask", s => "no"); }
        """)]
    public Task TestWithConsequenceOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        class C { [Conditional("DEBUG")] static void Check(bool b) => Work.Do();
            void M(Gate gate, Request r) { Check({|016:gate.Evaluate(r).IsRun|}); Work.Do(); } }
        """)]
    public Task IdleTestInType_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { static void Check(bool b) => Work.Do();
            void M(Gate gate, Request r) { Check(gate.Evaluate(r).IsRun); Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) { var d = gate.Evaluate(r); var unread = d.IsRun;
            if (!d.IsRun) return; Work.Do(); } }
        """)]
    public Task TestHandedToACall_IsNotReported(string code) => Verify.Stub(code);
}
