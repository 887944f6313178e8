using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed class DecisionTaskIsAwaitedTests
{
    [Theory]
    [InlineData("_ = {|003:gate.EvaluateTaskAsync(r)|};")]
    [InlineData("_ = {|003:gate.EvaluateAsync(r)|};")]
    [InlineData("_ = {|003:gate.EvaluateAsync(r).AsTask()|};")]
    [InlineData("_ = {|003:Task.Run(() => gate.Evaluate(r))|};")]
    [InlineData("_ = {|003:gate.EvaluateAsync(r).ConfigureAwait(false)|};")]
    [InlineData("_ = {|003:Task.WhenAll(rs.Select(gate.EvaluateTaskAsync))|};")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); Work.Do();")]
    [InlineData("ValueTask<Decision> {|003:t|} = gate.EvaluateAsync(r); Work.Do();")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); t.Wait();")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); t.Wait(1000); Work.Do();")]
    [InlineData("Task.WaitAll({|003:gate.EvaluateTaskAsync(r)|});")]
    [InlineData("Task.WaitAny({|003:gate.EvaluateTaskAsync(r)|});")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); Task.WaitAll(t); Work.Do();")]
    [InlineData("await Task.WhenAll({|003:gate.EvaluateTaskAsync(r)|}, Work.DoAsync());")]
    [InlineData("await {|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(_ => Work.Do());")]
    [InlineData("await {|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(t => Log.Info(\"done\"));")]
    [InlineData("Func<Task> f = () => {|003:gate.EvaluateTaskAsync(r)|}; await f();")]
    [InlineData("if (await Task.WhenAny({|003:gate.EvaluateTaskAsync(r)|}, Task.Delay(100)) is null) Work.Do();")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).ConfigureAwait(false)|};")]
    [InlineData("Task<Decision> {|003:t|}; t = gate.EvaluateTaskAsync(r); await Task.Yield();")]
    [InlineData("await (Task){|003:gate.EvaluateTaskAsync(r)|};")]
    [InlineData("var t = (Task){|003:gate.EvaluateTaskAsync(r)|}; await t;")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); await Task.WhenAll(t, Work.DoAsync());")]
    [InlineData("{|003:Task.Factory.StartNew(async () => await gate.EvaluateAsync(r))|};")]
    [InlineData(
        """
        {|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(t => Work.Do(),
            TaskContinuationOptions.OnlyOnFaulted);
        """)]
    public Task UnobservedTask_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { void M(Gate? gate, Request r) { {|003:gate?.EvaluateTaskAsync(r)|}; } }")]
    [InlineData("class C { void M(Gate? gate, Request r) { _ = {|003:gate?.EvaluateTaskAsync(r)|}; } }")]
    [InlineData(
        """
        class C { void M(Gate gate, Request a, Request b) { Task.WaitAll({|003:gate.EvaluateTaskAsync(a)|},
            {|003:gate.EvaluateTaskAsync(b)|}); } }
        """)]
    [InlineData("class C { Task M(Gate gate, Request r) { return {|003:gate.EvaluateTaskAsync(r)|}; } }")]
    [InlineData("class C { Task M(IGate gate, Request r) => {|003:gate.EvaluateAsync(r).AsTask()|}; }")]
    [InlineData("class C { Task[] M(Gate gate, Request r) => [{|003:gate.EvaluateTaskAsync(r)|}]; }")]
    [InlineData(
        """
        class C { async Task M(Gate gate, IEnumerable<Request> rs) {
            foreach (var r in rs) {|003:gate.EvaluateTaskAsync(r)|}; await Task.Yield(); } }
        """)]
    [InlineData(
        """
        class C { async Task M(Gate gate, IEnumerable<Request> rs) { var tasks = new List<Task>();
            foreach (var r in rs) tasks.Add({|003:gate.EvaluateTaskAsync(r)|});
            await Task.WhenAll(tasks); } }
        """)]
    public Task UnobservedTaskInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("{|003:pipeline.EvaluateAsync(\"x\", run)|};")]
    public Task UnobservedTaskOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t.Wait(); t.Result.ThrowIfNotRun();")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); if (t.Wait(1000) && t.Result.IsRun) Work.Do();")]
    [InlineData("await gate.EvaluateTaskAsync(r).ContinueWith(t => t.Result.ThrowIfNotRun());")]
    [InlineData(
        """
        var t = gate.EvaluateTaskAsync(r);
            if (await Task.WhenAny(t, Task.Delay(100)) == t) (await t).ThrowIfNotRun();
        """)]
    [InlineData("gate.EvaluateTaskAsync(r).ContinueWith(t => { if (t.Result.IsRun) Work.Do(); });")]
    [InlineData(
        """
        var t = gate.EvaluateTaskAsync(r); await Work.DoAsync(); await Task.WhenAll(t, Work.DoAsync());
            (await t).ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var tasks = rs.Select(gate.EvaluateTaskAsync).ToArray(); Task.WaitAll(tasks);
            foreach (var t in tasks) t.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var t = gate.EvaluateTaskAsync(r); var done = await Task.WhenAny(t, Task.Delay(10));
            if (done != t) throw new TimeoutException(); (await t).ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var a = gate.EvaluateTaskAsync(r); var b = gate.EvaluateTaskAsync(r); await Task.WhenAny(a, b);
            (await a).ThrowIfNotRun(); (await b).ThrowIfNotRun();
        """)]
    public Task ObservedTask_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(Gate gate, Request r) => await gate.EvaluateTaskAsync(r).ContinueWith(t
            => t.Result.IsRun); }
        """)]
    [InlineData(
        """
        class C { async Task<Decision> M(Gate gate, Request r) { var t = gate.EvaluateTaskAsync(r);
            await Task.WhenAll(t, Work.DoAsync()); return await t; } }
        """)]
    [InlineData(
        """
        class C { async Task M(Gate gate, Request a, Request b) { var x = gate.EvaluateTaskAsync(a);
            var y = gate.EvaluateTaskAsync(b); await Task.WhenAll(x, y); x.Result.ThrowIfNotRun();
            y.Result.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, TaskCompletionSource<Decision> s)
            => s.SetResult(gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { async Task<bool> M(Gate gate, Request r) { try {
            return (await gate.EvaluateAsync(r)).IsRun; } catch (TimeoutException) { return false; } } }
        """)]
    public Task ObservedTaskInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
