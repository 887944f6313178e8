namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) return; Task.Run(() => Effects.SendChecked({|020:d|}, r)); d =
        igate.Evaluate(r); Log.Info("{0}", d.IsRun);
        """)]
    [InlineData(
        """
        var ok = gate.Evaluate(r).IsRun; Action go = () => { if (ok) {|020:Effects.Send(r)|}; }; ok = true;
        go();
        """)]
    [InlineData("var d = Work.Id(gate.Evaluate(r)); if (!d.IsStop) {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = igate.Evaluate(r); if (x.IsRun || y.IsRun) {|020:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = igate.Evaluate(r); switch (x.Verdict, y.Verdict) { case (Verdict.Run,
        Verdict.Run): Effects.Send(r); break; case (Verdict.Run, _): {|020:Effects.Send(r)|}; break; }
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); if (!x.IsRun) return; var y = igate.Evaluate(r); {|020:Effects.Send(r)|};
        y.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = gate.Evaluate(other); if (x.IsRun) {|020:Effects.Send(other)|};
        y.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = gate.Evaluate(other); if (x.IsRun || y.IsRun) {|020:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); d.Acknowledge("shadow mode, the decision is measured");
        {|020:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) { d = igate.Evaluate(r); Log.Info("{0}", d); }
        {|020:Effects.Send(r)|};
        """)]
    [InlineData("""Debug.Assert(gate.Evaluate(r).IsRun, "x"); {|020:Effects.Send(r)|};""")]
    [InlineData("var d = gate.Evaluate(r); Trace.Assert(d.IsRun); {|020:Effects.Send(r)|};")]
    public Task GuardOrAlias_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("var ok = gate.Evaluate(r).IsRun; Action go = () => { if (ok) Effects.Send(r); }; go();")]
    [InlineData(
        """
        Decision d = gate.Evaluate(r); Action go = () => { if (d.IsRun) Effects.Send(r); }; d =
        igate.Evaluate(r); go();
        """)]
    [InlineData("var d = Work.Id(gate.Evaluate(r)); if (d.IsRun) Effects.Send(r);")]
    [InlineData("Decision[] ds = [gate.Evaluate(r)]; if (ds[0].IsRun) Effects.Send(r);")]
    [InlineData("var x = gate.Evaluate(r); var y = igate.Evaluate(r); if (x.IsRun && y.IsRun) Effects.Send(r);")]
    [InlineData("var x = gate.Evaluate(r); var y = igate.Evaluate(r); if (x.IsRun & y.IsRun) Effects.Send(r);")]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = igate.Evaluate(r); if ((x.IsRun, y.IsRun) is (true, true))
        Effects.Send(r);
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = igate.Evaluate(r); if ((x.Verdict, y.Verdict) is (Verdict.Run,
        Verdict.Run)) Effects.Send(r);
        """)]
    [InlineData(
        """
        var x = gate.Evaluate(r); var y = gate.Evaluate(other); if (y.IsRun) { Effects.Send(other); }
        x.ThrowIfNotRun(); Effects.Send(r);
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); d.Acknowledge("shadow mode, the decision is measured");
        igate.Evaluate(r).ThrowIfNotRun(); Effects.Send(r);
        """)]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) { d = igate.Evaluate(r); } if (d.IsRun) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); var req = r; if (d.IsRun) Effects.Send(req);")]
    [InlineData("""var req = new Request("1"); if (gate.Evaluate(req).IsRun) Effects.Send(req);""")]
    [InlineData("if (gate.Evaluate(r).IsRun) Effects.Delete(r.Id);")]
    [InlineData("if (gate.Evaluate(new Request(r.Id)).IsRun) Effects.Delete(r.Id);")]
    public Task GuardOrAlias_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("[GuardedEffect] void All(List<Request> rs) => rs.ForEach(r => Effects.Send(r));")]
    [InlineData("[GuardedEffect] void All(List<Request> rs) => rs.ForEach(Effects.Send);")]
    [InlineData("[GuardedEffect] void All(Request r) { Go(); void Go() => Effects.Send(r); }")]
    [InlineData("""[GuardedEffect] public int Level { get => 1; set => Effects.Delete("x"); }""")]
    [InlineData("void All([RequiresRun] Decision d, List<Request> rs) => rs.ForEach(r => Effects.Send(r));")]
    [InlineData("void All(RunPermit p, List<Request> rs) => rs.ForEach(r => Effects.Send(r));")]
    [InlineData("void All(RunPermit? p, Request r) { if (p is not null) Effects.Send(r); }")]
    [InlineData("void All(RunPermit? p, Request r) { if (p == null) return; Effects.Send(r); }")]
    [InlineData("void All(RunPermit? p, Request r) { ArgumentNullException.ThrowIfNull(p); Effects.Send(r); }")]
    public Task GuardOrAliasInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("void All(RunPermit? p, Request r) { {|020:Effects.Send(r)|}; }")]
    public Task GuardOrAliasInMember_IsReported(string code) => HostCode.Member(code);

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
