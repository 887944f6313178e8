namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); if (d.IsHitl) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (flag) { if (!d.IsRun) return; } {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsStop: false }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Run or Verdict.Hitl }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r).Verdict != Verdict.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Quick(r) == Verdict.Stop) return; {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        var u = gate.EvaluateUnion(r); if (u is UnionDecision.Run or UnionDecision.Hitl)
        {|020:Effects.Send(r)|};
        """)]
    [InlineData("bool stopped = gate.Evaluate(r).IsStop; if (stopped) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); bool ok = d.IsRun || flag; if (ok) {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun | flag) {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); bool ok = d.IsRun; ok |= flag; if (ok) {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); var ok = d.IsRun ? true : flag; if (ok) {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); _ = flag ? {|020:Effects.Delete(r.Id)|} : d.IsRun ? 1 : 0;")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsStop || d.IsHitl) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun && !flag) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun && flag) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun == flag) {|020:Effects.Send(r)|};")]
    [InlineData("""var d = gate.Evaluate(r); Log.Info("{0}", d.IsRun); {|020:Effects.Send(r)|};""")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) { } {|020:Effects.Send(r)|};")]
    [InlineData("{|020:Effects.Send(r)|}; gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("var n = {|020:Effects.Delete(r.Id)|}; if (n > 0 && gate.Evaluate(r).IsRun) Work.Do();")]
    [InlineData("if ({|020:Effects.Delete(r.Id)|} > 0 && gate.Evaluate(r).IsRun) Work.Do();")]
    [InlineData("""Log.Info($"{{|020:Effects.Delete(r.Id)|}}");""")]
    [InlineData("""var s = r.Id ?? {|020:Effects.Delete("x")|}.ToString(); Log.Info(s);""")]
    [InlineData("gate.Find(r.Id)?.ThrowIfNotRun(); {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Find(r.Id); if (d is { IsRun: false }) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Find(r.Id); if (d?.IsStop == true) return; {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Find(r.Id); if (d == null || d.IsRun) {|020:Effects.Send(r)|};")]
    public Task Branch_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not { IsRun: true }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false }) return; Effects.Send(r);")]
    [InlineData(
        """
        if (gate.Evaluate(r) is { IsStop: false, IsHitl: false, Verdict: not Verdict.Unspecified })
        Effects.Send(r);
        """)]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Run }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Run, IsSealed: false }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: not null }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: null }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).Permit is null) return; Effects.Send(r);")]
    [InlineData("var p = gate.Evaluate(r).Permit; if (p != null) Effects.Send(r);")]
    [InlineData(
        """
        var p = gate.Evaluate(r).Permit; if (p == null) throw new DecisionNotRunException(); Effects.Send(r);
        """)]
    [InlineData("var p = gate.Evaluate(r).Permit ?? throw new DecisionNotRunException(); Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).Verdict == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (Verdict.Run == gate.Evaluate(r).Verdict) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).Verdict != Verdict.Run) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).Verdict.Equals(Verdict.Run)) Effects.Send(r);")]
    [InlineData("var v = gate.Evaluate(r).Verdict; if (v is Verdict.Run) Effects.Send(r);")]
    [InlineData("var v = gate.Quick(r); if (v == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateValue(r).IsRun) Effects.Send(r);")]
    [InlineData("var d = gate.EvaluateValue(r); if (d is { Verdict: Verdict.Run }) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateValue(r) is (Verdict.Run, _)) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run run) Effects.SendWith(run.Permit, r);")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Run) return; Effects.Send(r);")]
    [InlineData("if ((gate.EvaluateUnion(r) as UnionDecision.Run) == null) return; Effects.Send(r);")]
    [InlineData("if ((gate.EvaluateUnion(r) as UnionDecision.Run) != null) Effects.Send(r);")]
    [InlineData(
        """
        Decision? d = gate.Evaluate(r); var e = d; d.ThrowIfNotRun(); d = null; Effects.Send(r); e.ThrowIfNotRun();
        """)]
    [InlineData("var u = gate.EvaluateUnion(r) as UnionDecision.Run; if (u is null) return; Effects.Send(r);")]
    [InlineData("bool ok = gate.Evaluate(r).IsRun; if (!ok) return; Effects.Send(r);")]
    [InlineData("bool blocked = !gate.Evaluate(r).IsRun; if (blocked) return; Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); bool ok = d.IsRun && flag; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); bool ok = d.IsRun & flag; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun & r.Amount > 3) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun ^ true) return; Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); bool ok = true; ok &= d.IsRun; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); bool ok = false; if (d.IsRun) ok = true; if (ok) Effects.Send(r);")]
    [InlineData("bool ok; if (gate.Evaluate(r).IsRun) ok = true; else ok = false; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); var ok = d.IsRun ? true : false; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); var ok = d.IsRun ? flag : false; if (ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); _ = d.IsRun ? Effects.Delete(r.Id) : 0;")]
    [InlineData(
        """
        var d = gate.Evaluate(r); int n = d.IsRun && Effects.Delete(r.Id) > 0 ? 1 : 0; Log.Info("{0}", n);
        """)]
    [InlineData("""var d = gate.Evaluate(r); bool b = !d.IsRun || Effects.Delete(r.Id) > 0; Log.Info("{0}", b);""")]
    [InlineData("if (!(gate.Evaluate(r).IsRun)) return; Effects.Send(r);")]
    [InlineData("if (!!gate.Evaluate(r).IsRun) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun != true) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun is false) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun is true) Effects.Send(r);")]
    [InlineData("if (true == gate.Evaluate(r).IsRun) Effects.Send(r);")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (d.IsStop) return; if (d.IsHitl) return; if (d.Verdict ==
        Verdict.Unspecified) return; Effects.Send(r);
        """)]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun || flag) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun && Effects.Delete(r.Id) > 0) Work.Do();")]
    [InlineData("var d = gate.Find(r.Id); if (d is null) return; d.ThrowIfNotRun(); Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d is not { IsRun: true }) return; Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.IsRun is true) Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.IsRun is not true) return; Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.IsRun != true) return; Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.Verdict == Verdict.Run) Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.Verdict is Verdict.Run) Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d?.Verdict != Verdict.Run) return; Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id); if (d != null && d.IsRun) Effects.Send(r);")]
    [InlineData("if (gate.Find(r.Id)?.TryGetPermit(out _) == true) Effects.Send(r);")]
    [InlineData("if (gate.Find(r.Id)?.TryGetPermit(out _) ?? false) Effects.Send(r);")]
    [InlineData("var d = gate.Find(r.Id) ?? gate.Evaluate(r); d.ThrowIfNotRun(); Effects.Send(r);")]
    [InlineData(
        """
        var d = gate.Find(r.Id) ?? Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate); if (d.IsRun)
        Effects.Send(r);
        """)]
    [InlineData("Decision? d = null; if (flag) d = gate.Evaluate(r); if (d?.IsRun == true) Effects.Send(r);")]
    [InlineData(
        """
        Decision d; if (flag) d = gate.Evaluate(r); else d = igate.Evaluate(r); if (d.IsRun) Effects.Send(r);
        """)]
    [InlineData("var d = flag ? gate.Evaluate(r) : igate.Evaluate(r); if (!d.IsRun) return; Effects.Send(r);")]
    public Task Branch_IsNotReported(string code) => HostCode.Method(code);
}
