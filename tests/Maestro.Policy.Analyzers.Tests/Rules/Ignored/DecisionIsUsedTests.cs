using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class DecisionIsUsedTests
{
    [Theory]
    [InlineData("{|001:gate.Evaluate(r)|};")]
    [InlineData("checked { {|001:gate.Evaluate(r)|}; } unchecked { {|001:gate.Evaluate(r)|}; }")]
    [InlineData("do {|001:gate.Evaluate(r)|}; while (Work.Count < 3);")]
    [InlineData("if (Work.Count > 2) Work.Do(); else {|001:gate.Evaluate(r)|};")]
    [InlineData("try { {|001:gate.Evaluate(r)|}; } catch (TimeoutException) { Work.Do(); }")]
    [InlineData("try { Work.Do(); } catch (TimeoutException) { {|001:gate.Evaluate(r)|}; }")]
    [InlineData("using (new System.IO.MemoryStream()) {|001:gate.Evaluate(r)|};")]
    [InlineData("Action a = delegate { {|001:gate.Evaluate(r)|}; }; a();")]
    [InlineData("Parallel.Invoke(() => {|001:gate.Evaluate(r)|}, Work.Do);")]
    [InlineData("Parallel.For(0, 3, i => {|001:gate.Evaluate(r)|});")]
    [InlineData("new Thread(() => {|001:gate.Evaluate(r)|}).Start();")]
    [InlineData("var t = new System.Timers.Timer(); t.Elapsed += (_, _) => {|001:gate.Evaluate(r)|};")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => {|001:gate.Evaluate(r)|};")]
    [InlineData("{|001:gate.EvaluateWithCost(r)|};")]
    [InlineData("{|001:gate.EvaluateAll([r])|};")]
    [InlineData("{|001:gate.EvaluateStream([r])|};")]
    [InlineData("{|001:gate.Find(r.Id)|};")]
    [InlineData("{|001:rs.Select(r => gate.Evaluate(r)).ToArray()|};")]
    [InlineData("{|001:rs.Select(r => gate.Evaluate(r))|};")]
    [InlineData("{|001:rs.ToDictionary(r => r.Id, gate.Evaluate)|};")]
    [InlineData("lock (this) {|001:gate.Evaluate(r)|};")]
    [InlineData("label: {|001:gate.Evaluate(r)|};")]
    [InlineData("{|001:new Gate().Evaluate(r)|};")]
    [InlineData("SynchronizationContext.Current!.Post(_ => {|001:gate.Evaluate(r)|}, null);")]
    [InlineData("for (var i = 0; i < 3; {|001:gate.Evaluate(r)|}, i++) { }")]
    [InlineData("int i; for (i = 0, {|001:gate.Evaluate(r)|}; i < 3; i++) { }")]
    [InlineData("{|001:gate.EvaluateTaskAsync(r).GetAwaiter().GetResult()|};")]
    [InlineData("{|001:gate.EvaluateAsync(r).AsTask().GetAwaiter().GetResult()|};")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); {|001:await t|};")]
    [InlineData("Func<Task<Decision>> f = () => gate.EvaluateTaskAsync(r); {|001:await f()|};")]
    [InlineData("{|001:rs.Select(gate.EvaluateTaskAsync).ToList()|};")]
    [InlineData("var tasks = rs.Select(gate.EvaluateTaskAsync); {|001:await Task.WhenAll(tasks)|};")]
    [InlineData("{|001:await gate.EvaluateTaskAsync(r)|};")]
    [InlineData("{|001:await Task.Run(() => gate.Evaluate(r))|};")]
    [InlineData("{|001:await Task.Run(() => gate.EvaluateTaskAsync(r))|};")]
    [InlineData("{|001:await Task.Run(async () => await gate.EvaluateAsync(r))|};")]
    [InlineData("{|001:await await Task.WhenAny(gate.EvaluateTaskAsync(r), gate.EvaluateTaskAsync(r))|};")]
    [InlineData(
        """
        try { {|001:await gate.EvaluateTaskAsync(r)|}; }
            finally { {|001:await gate.EvaluateTaskAsync(r)|}; }
        """)]
    [InlineData("await using var x = new System.IO.MemoryStream(); {|001:await gate.EvaluateTaskAsync(r)|};")]
    [InlineData("{|001:await (Task<Decision>)gate.EvaluateTaskAsync(r)|};")]
    [InlineData("{|001:gate.Evaluate(r).TryGetPermit(out _)|}; Work.Do();")]
    [InlineData(
        """
        var a = gate.EvaluateTaskAsync(r); {|001:await WhenAll(a)|}; (await a).ThrowIfNotRun();
        static Task<Decision[]> WhenAll(params Task<Decision>[] all) => Task.WhenAll(all);
        """)]
    public Task DroppedDecision_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("{|001:await pipeline.EvaluateAsync(\"x\", run)|};")]
    [InlineData("{|001:await pipeline.EvaluateAsync(\"x\", run).ConfigureAwait(false)|};")]
    [InlineData(
        """
        var a = await pipeline.EvaluateAsync("x", run); var b = await pipeline.EvaluateAsync("y", run);
            {|001:Decision.Strictest(a, b)|};
        """)]
    public Task DroppedDecisionOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(GatePipeline<string> p, RunContext run, string[] xs) { {|001:p.EvaluateAllAsync(xs,
            run)|}; } }
        """)]
    public Task DroppedDecisionOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        var d = gate.Evaluate(r); var (v, code) = d; if (v != Verdict.Run) Log.Info(code.Value);
            else Work.Do();
        """)]
    [InlineData("var t = gate.EvaluateWithCost(r); var (d, cost) = t; d.ThrowIfNotRun(); Work.Count = cost;")]
    [InlineData("var (d, _) = gate.EvaluateWithCost(r); d.ThrowIfNotRun();")]
    [InlineData("var x = new { D = gate.Evaluate(r) }; x.D.ThrowIfNotRun();")]
    [InlineData("gate.Evaluate(r).TryGetPermit(out var p); if (p is not null) Work.Do();")]
    public Task HandledDecision_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        var a = await pipeline.EvaluateAsync("x", run); var b = await pipeline.EvaluateAsync("y", run);
            Decision.Strictest(a, b).ThrowIfNotRun();
        """)]
    public Task HandledDecisionOfPipeline_IsNotReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(GatePipeline<string> p, RunContext run, Action go) { p.Guard("x", run, pass => {
            pass.Redeem(); go(); }, ask => { }, stop => { }); } }
        """)]
    public Task HandledDecisionOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("Volatile.Read(ref d);")]
    [InlineData("Interlocked.Exchange(ref d, null);")]
    [InlineData("Interlocked.CompareExchange(ref d, null, null);")]
    public Task ExchangeOfDecision_IsNotReported(string body) =>
        HostCode.Member($"void M(ref Decision? d) {{ {body} d?.ThrowIfNotRun(); }}");

    [Theory]
    [InlineData("Throws")]
    [InlineData("ThrowsAsync")]
    [InlineData("Catch")]
    [InlineData("CatchAsync")]
    [InlineData("Exception")]
    [InlineData("ExceptionAsync")]
    public Task CallThatIsToThrow_IsNotReported(string assertion) => HostCode.Type(
        $$"""
        namespace NUnit.Framework { static class Assert { public static void {{assertion}}(Action work) { } } }
        class C { void M(Gate gate, Request r) => NUnit.Framework.Assert.{{assertion}}(() => gate.Evaluate(r)); }
        """);

    [Fact]
    public Task CallInAnAssertionOfSomethingElse_IsReported() => HostCode.Type(
        """
        namespace NUnit.Framework { static class Assert { public static void DoesIt(Action work) { } } }
        class C { void M(Gate gate, Request r) => NUnit.Framework.Assert.DoesIt(() => {|001:gate.Evaluate(r)|}); }
        """);
}
