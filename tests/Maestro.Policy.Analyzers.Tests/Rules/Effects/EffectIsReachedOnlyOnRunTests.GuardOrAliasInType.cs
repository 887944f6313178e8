namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData(
        """
        static class G { public static void Must([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool
        b) { if (!b) throw new Exception(); } } class C { void M(IGate g, Request r) {
        G.Must(g.Evaluate(r).IsRun); Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { public static void Not([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(true)] bool b)
        { if (b) throw new Exception(); } } class C { void M(IGate g, Request r) { G.Not(!g.Evaluate(r).IsRun);
        Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { [EnsuresRun] public static void Check(this Decision d) { d.ThrowIfNotRun(); } } class C
        { void M(IGate g, Request r) { g.Evaluate(r).Check(); Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { [RunWhen(true)] public static bool Go(this Decision d) => d.IsRun; } class C { void
        M(IGate g, Request r) { if (g.Evaluate(r).Go()) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { public static bool Blocked([RunWhen(false)] this Decision d) => !d.IsRun; } class C {
        void M(IGate g, Request r) { if (g.Evaluate(r).Blocked()) return; Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { [OutcomeTest(Verdict.Run)] public static bool Go(this Decision d) => d.IsRun; } class C
        { void M(IGate g, Request r) { if (g.Evaluate(r).Go()) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        static class G { extension(Decision d) { [OutcomeTest(Verdict.Run)] public bool Go => d.IsRun; } } class
        C { void M(IGate g, Request r) { if (g.Evaluate(r).Go) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        class G { public void Check([EnsuresRun] Decision d) { d.ThrowIfNotRun(); } } class C { void M(G g,
        IGate gate, Request r) { g.Check(gate.Evaluate(r)); Effects.Send(r); } }
        """)]
    [InlineData(
        """
        class G { public async Task Check([EnsuresRun] Decision d) { await Task.Yield(); d.ThrowIfNotRun(); } }
        class C { async Task M(G g, IGate gate, Request r) { await g.Check(gate.Evaluate(r)); Effects.Send(r); }
        }
        """)]
    [InlineData(
        """
        class C { Decision? _d; void M(IGate gate, Request r) { _d = gate.Evaluate(r); if (!_d.IsRun) return;
        Work.Do(); Effects.Send(r); } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(IGate gate, Request r) { var p = new Pair(r,
        gate.Evaluate(r)); if (p.D.IsRun) Effects.Send(p.R); } }
        """)]
    [InlineData("record Pair(Request R, Decision D); class C { void M(Pair p) { if (p.D.IsRun) Effects.Send(p.R); } }")]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(Pair p) { if (p is { D.IsRun: true })
        Effects.Send(p.R); } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(Pair p) { if (p is { D: { IsRun: true } })
        Effects.Send(p.R); } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(Pair p) { if (p is ({ } r, { IsRun: true }))
        Effects.Send(r); } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(Pair p) { if (p is { D: var d } && d.IsRun)
        Effects.Send(p.R); } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(List<Pair> ps) { foreach (var (r, d) in ps) if
        (d.IsRun) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        class C { void M(Dictionary<string, Decision> ds, Request r) { if (ds[r.Id].IsRun) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        class C { void M(Dictionary<string, Decision> ds, Request r) { if (ds.TryGetValue(r.Id, out var d) &&
        d.IsRun) Effects.Send(r); } }
        """)]
    [InlineData("class C { void M(Decision[] ds, Request r) { if (ds[0].IsRun) Effects.Send(r); } }")]
    [InlineData("class C { void M(Decision[] ds, Request r) { if (ds is [{ IsRun: true }]) Effects.Send(r); } }")]
    [InlineData("class C { void M(Lazy<Decision> d, Request r) { if (d.Value.IsRun) Effects.Send(r); } }")]
    [InlineData("class C { void M(Func<Decision> f, Request r) { if (f().IsRun) Effects.Send(r); } }")]
    [InlineData("class C { async Task M(Task<Decision> t, Request r) { if ((await t).IsRun) Effects.Send(r); } }")]
    [InlineData("class C { void M(Verdict v, Request r) { if (v == Verdict.Run) Effects.Send(r); } }")]
    [InlineData(
        """
        class C { Verdict _v; void M(Gate g, Request r) { _v = g.Quick(r); if (_v == Verdict.Run)
        Effects.Send(r); } }
        """)]
    [InlineData("class C { void M(ValueDecision? d, Request r) { if (d is { IsRun: true }) Effects.Send(r); } }")]
    [InlineData("class C { void M(ValueDecision? d, Request r) { if (d?.IsRun == true) Effects.Send(r); } }")]
    [InlineData(
        """
        class C { void M(ValueDecision? d, Request r) { if (d.HasValue && d.Value.IsRun) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        class C { void M(Decision d, Request r) { if (d is { IsRun: true } and not { IsSealed: true })
        Effects.Send(r); } }
        """)]
    [InlineData("class C { void M(Decision d, Request r) { if (d is var x && x.IsRun) Effects.Send(r); } }")]
    [InlineData(
        """
        class C { void M(Decision d, Request r) { if (d.Verdict is var v && v == Verdict.Run) Effects.Send(r); }
        }
        """)]
    [InlineData("class C { void M(object o, Request r) { if (o is Decision { IsRun: true }) Effects.Send(r); } }")]
    [InlineData("class C { void M(object o, Request r) { if (o is Decision d && d.IsRun) Effects.Send(r); } }")]
    [InlineData(
        """
        abstract class C { protected abstract Task Do(Request r); async Task M(IGate g, Request r) { if ((await
        g.EvaluateAsync(r)) is not { IsRun: true } d) return; await Effects.SendAsync(r); Log.Info("{0}", d); }
        }
        """)]
    public Task GuardOrAliasInType_IsNotReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        static class G { public static void Not([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(true)] bool b)
        { if (b) throw new Exception(); } } class C { void M(IGate g, Request r) { G.Not(g.Evaluate(r).IsStop);
        {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        static class G { [Conditional("DEBUG")] public static void
        Must([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool b) { if (!b) throw new Exception(); }
        } class C { void M(IGate g, Request r) { G.Must(g.Evaluate(r).IsRun); {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        static class G { public static bool Blocked([RunWhen(false)] this Decision d) => !d.IsRun; } class C {
        void M(IGate g, Request r) { if (g.Evaluate(r).Blocked()) {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        class C { Decision? D { get; set; } void M(IGate gate, Request r) { D = gate.Evaluate(r); if (D.IsStop)
        return; {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(Pair p) { if (p.D.IsStop) return;
        {|020:Effects.Send(p.R)|}; } }
        """)]
    [InlineData(
        """
        record Pair(Request R, Decision D); class C { void M(List<Pair> ps) { foreach (var p in ps.Where(x =>
        x.D.IsRun)) {|020:Effects.Send(p.R)|}; } }
        """)]
    [InlineData(
        """
        class C { async Task M(Task<Decision> t, Request r) { var d = await t; if (d.IsHitl) return;
        {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData("class C { void M(Verdict v, Request r) { if (v != Verdict.Stop) {|020:Effects.Send(r)|}; } }")]
    [InlineData("class C { void M(ValueDecision? d, Request r) { if (!d.HasValue) {|020:Effects.Send(r)|}; } }")]
    [InlineData("class C { void M(Decision? d, Request r) { if (d is null) {|020:Effects.Send(r)|}; } }")]
    [InlineData(
        """
        class C { void M(Decision d, Request r) { if (d is { IsRun: true } or { IsHitl: true })
        {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        class C { void M(Decision d, Request r) { if (d is not { IsStop: true } and not { IsHitl: true })
        {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        class C { void M(object o, Request r) { if (o is Decision d && !d.IsStop) {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData("class C { void M(Decision d, Request r) { if (d.Equals(null)) {|020:Effects.Send(r)|}; } }")]
    [InlineData(
        """
        class C { void M(Decision d, Request r, bool f) { if (f) { d.ThrowIfNotRun(); }
        Effects.SendChecked({|020:d|}, r); } }
        """)]
    public Task GuardOrAliasInType_IsReported(string code) => HostCode.Type(code);
}
