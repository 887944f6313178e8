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
    [InlineData(
        """
        class C { unsafe void M(IGate gate, Request r, int[] xs) { fixed (int* p = xs) {
            {|001:gate.Evaluate(r)|}; } } }
        """)]
    [InlineData("class C { unsafe void M(delegate*<Request, Decision> check, Request r) { {|001:check(r)|}; } }")]
    [InlineData("class C { void M(Func<Request, Decision> check, Request r) { {|001:check(r)|}; } }")]
    [InlineData("class C { void M(Func<Request, Decision> check, Request r) { {|001:check.Invoke(r)|}; } }")]
    [InlineData("class C { void M(Func<Request, Decision>? check, Request r) { {|001:check?.Invoke(r)|}; } }")]
    [InlineData(
        """
        delegate Decision Ask(Request r); class C { void M(Ask check, Request r) { {|001:check(r)|}; } }
        """)]
    [InlineData(
        """
        class C(IGate gate) { public int this[int i] { get { {|001:gate.Evaluate(new Request("x"))|};
            return i; } set => {|001:gate.Evaluate(new Request("y"))|}; } }
        """)]
    [InlineData(
        """
        class C(IGate gate) { public int X { get { {|001:gate.Evaluate(new Request("x"))|}; return 1; } } }
        """)]
    [InlineData(
        """
        class C(IGate gate) { public event Action E { add { {|001:gate.Evaluate(new Request("x"))|}; }
            remove => {|001:gate.Evaluate(new Request("x"))|}; } }
        """)]
    [InlineData(
        """
        class C { public static C operator +(C a, C b) { {|001:Gate.Default.Evaluate(new Request("x"))|};
            return a; } }
        """)]
    [InlineData(
        """
        class C { public static explicit operator int(C a) {
            {|001:Gate.Default.Evaluate(new Request("x"))|}; return 1; } }
        """)]
    [InlineData(
        """
        class C : IDisposable { public void Dispose() => {|001:Gate.Default.Evaluate(new Request("x"))|}; }
        """)]
    [InlineData(
        """
        class C : IAsyncDisposable { public async ValueTask DisposeAsync()
            => {|001:await Gate.Default.EvaluateAsync(new Request("x"))|}; }
        """)]
    [InlineData("struct S { public void M(IGate gate, Request r) { {|001:gate.Evaluate(r)|}; } }")]
    [InlineData("interface I { void M(IGate gate, Request r) { {|001:gate.Evaluate(r)|}; } }")]
    [InlineData("record R(IGate Gate) { public void M(Request r) => {|001:Gate.Evaluate(r)|}; }")]
    [InlineData(
        """
        class C { private readonly Action<IGate, Request> _a = (g, r) => {|001:g.Evaluate(r)|};
            public void M(IGate g, Request r) => _a(g, r); }
        """)]
    [InlineData("class C { public Action<IGate, Request> A { get; } = static (g, r) => {|001:g.Evaluate(r)|}; }")]
    [InlineData(
        """
        class C { void M(IGate gate, List<Request> rs) { Array.ForEach(rs.ToArray(), r
            => {|001:gate.Evaluate(r)|}); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, CancellationToken ct) { ct.Register(()
            => {|001:gate.Evaluate(r)|}); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r) { var x = new Lazy<int>(() => { {|001:gate.Evaluate(r)|};
            return 1; }); Work.Count = x.Value; } }
        """)]
    [InlineData("class C { void M(IGate[] gates, Request r) { {|001:gates[0].Evaluate(r)|}; } }")]
    [InlineData(
        """
        class C { void M(Dictionary<string, IGate> gates, Request r) { {|001:gates["a"].Evaluate(r)|}; } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, IEnumerable<Request> rs) {
            foreach (var r in rs) {|001:gate.Evaluate(r)|}; } }
        """)]
    [InlineData("class C { void M<T>(T gate, Request r) where T : IGate { {|001:gate.Evaluate(r)|}; } }")]
    [InlineData(
        """
        static class X { extension(IGate gate) { public Decision Ask(string id)
            => gate.Evaluate(new Request(id)); } } class C { void M(IGate gate) { {|001:gate.Ask("x")|}; } }
        """)]
    [InlineData(
        """
        static class X { public static Decision Ask(this Request r) => Gate.Default.Evaluate(r); }
            class C { void M(Request r) { {|001:r.Ask()|}; {|001:X.Ask(r)|}; } }
        """)]
    [InlineData(
        """
        static class X { public static Decision Ask(this Request r) => Gate.Default.Evaluate(r); }
            class C { void M(Request? r) { {|001:r?.Ask()|}; } }
        """)]
    [InlineData("class C { static C() { {|001:Gate.Default.Evaluate(new Request(\"x\"))|}; } }")]
    [InlineData(
        """
        class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Init()
            => {|001:Gate.Default.Evaluate(new Request("x"))|}; }
        """)]
    [InlineData(
        """
        class C { IEnumerator<int> M(IGate gate, Request r) { {|001:gate.Evaluate(r)|}; yield break; } }
        """)]
    [InlineData(
        """
        class C { async IAsyncEnumerable<int> M(IGate gate, Request r) {
            {|001:await gate.EvaluateAsync(r)|}; yield return 1; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { switch (r.Amount) { case > 3: {|001:gate.Evaluate(r)|};
            return 1; default: {|001:gate.Evaluate(r)|}; return 2; } } }
        """)]
    [InlineData(
        """
        class C { void M(object gate, Request r) { {|001:((IGate)gate).Evaluate(r)|};
            {|001:(gate as IGate)?.Evaluate(r)|}; {|001:(gate as IGate)!.Evaluate(r)|}; } }
        """)]
    [InlineData("class C { void M(IGate? a, IGate b, Request r) { {|001:(a ?? b).Evaluate(r)|}; } }")]
    [InlineData("class C { void M(IGate a, IGate b, Request r, bool f) { {|001:(f ? a : b).Evaluate(r)|}; } }")]
    [InlineData(
        """
        class C { void M(IServiceProvider sp, Request r) {
            {|001:((IGate)sp.GetService(typeof(IGate))!).Evaluate(r)|}; } }
        """)]
    [InlineData("class C { async Task M(Task<IGate> gate, Request r) { {|001:(await gate).Evaluate(r)|}; } }")]
    [InlineData("class C { Task M(IGate gate, Request r) => Task.Run(() => { {|001:gate.Evaluate(r)|}; }); }")]
    [InlineData(
        """
        class C { Task M(IGate gate, Request r) => Task.Run(async () => {
            {|001:await gate.EvaluateAsync(r)|}; }); }
        """)]
    [InlineData(
        """
        class C { Task<int> M(IGate gate, Request r) => Task.Run(() => { {|001:gate.Evaluate(r)|};
            return 1; }); }
        """)]
    [InlineData(
        """
        class C { async Task M(Gate gate, Request a, Request b) {
            {|001:await Task.WhenAll(gate.EvaluateTaskAsync(a), gate.EvaluateTaskAsync(b))|}; } }
        """)]
    [InlineData(
        """
        class C { async Task M(Gate gate, IEnumerable<Request> rs) {
            foreach (var r in rs) {|001:await gate.EvaluateAsync(r)|}; } }
        """)]
    [InlineData(
        """
        class C { async Task M(Gate gate, IEnumerable<Request> rs) { var tasks = new List<Task<Decision>>();
            foreach (var r in rs) tasks.Add(gate.EvaluateTaskAsync(r));
            {|001:await Task.WhenAll(tasks)|}; } }
        """)]
    [InlineData(
        """
        class C { async ValueTask M(Gate gate, Request r) => {|001:await gate.EvaluateTaskAsync(r)|}; }
        """)]
    [InlineData(
        """
        class C { void M(Gate gate, Request r) => Task.Factory.StartNew(() => {
            {|001:gate.Evaluate(r)|}; }); }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request a, System.Collections.Immutable.ImmutableList<Decision> l) {
            {|001:l.Add(gate.Evaluate(a))|}; } }
        """)]
    public Task DroppedDecisionInAnyMember_IsReported(string code) => Verify.Stub(code);

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
        class C { void M(IGate gate, IEnumerable<Request> rs) { var n = 0;
            foreach (var r in rs) if (gate.Evaluate(r).IsRun) n++; Work.Count = n; } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request a) { var x = (gate.Evaluate(a), 1);
            x.Item1.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) { if (gate.Evaluate(r) is { IsRun: true,
            ReasonCode: var c }) { Log.Info(c.Value); return true; } return false; } }
        """)]
    public Task HandledDecisionInAnyMember_IsNotReported(string code) => Verify.Stub(code);

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
}
