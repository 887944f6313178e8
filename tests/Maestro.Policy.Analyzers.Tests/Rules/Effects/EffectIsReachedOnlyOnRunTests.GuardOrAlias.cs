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
}
