namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Effects.Send(r); break; }")]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run when flag: Effects.Send(r); break; default: break;
        }
        """)]
    [InlineData("switch (gate.Evaluate(r).Verdict) { case not Verdict.Run: return; default: Effects.Send(r); break; }")]
    [InlineData(
        """
        switch (gate.Evaluate(r)) { case { IsRun: true }: Effects.Send(r); break; case { IsHitl: true } d:
        q.Enqueue(d, r); break; }
        """)]
    [InlineData("switch (gate.Evaluate(r)) { case var d when d.IsRun: Effects.Send(r); break; }")]
    [InlineData(
        """
        switch (gate.Evaluate(r)) { case { IsStop: true }: break; case { IsHitl: true }: break; case { IsRun:
        true, Permit: { } p }: Effects.SendWith(p, r); Effects.Send(r); break; }
        """)]
    [InlineData("switch (gate.Evaluate(r).IsRun) { case true: Effects.Send(r); break; case false: break; }")]
    [InlineData(
        """
        int n = gate.Evaluate(r).Verdict switch { Verdict.Run => Effects.Delete(r.Id), Verdict.Hitl => 0, _ =>
        -1 }; Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        int n = gate.Evaluate(r) switch { { IsRun: true } => Effects.Delete(r.Id), _ => -1 }; Log.Info("{0}",
        n);
        """)]
    [InlineData(
        """
        int n = gate.Evaluate(r) switch { { IsRun: true } when flag => Effects.Delete(r.Id), { IsRun: true } =>
        3, _ => -1 }; Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        int n = (gate.Evaluate(r).IsRun, flag) switch { (true, true) => Effects.Delete(r.Id), _ => 0 };
        Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        int n = gate.EvaluateUnion(r) switch { UnionDecision.Run => Effects.Delete(r.Id), UnionDecision.Hitl =>
        0, _ => 1 }; Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        int n = gate.Evaluate(r) switch { (Verdict.Run, _) => Effects.Delete(r.Id), _ => -1 }; Log.Info("{0}",
        n);
        """)]
    [InlineData(
        """
        Action act = gate.Evaluate(r).Verdict switch { Verdict.Run => () => Effects.Send(r), _ => () => { } };
        act();
        """)]
    [InlineData("""var (v, c) = gate.Evaluate(r); if (v == Verdict.Run) Effects.Send(r); Log.Info("{0}", c);""")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(r); if (d.IsRun && cost < 3) Effects.Send(r);")]
    [InlineData("var t = gate.EvaluateWithCost(r); if (t.decision.IsRun) Effects.Send(r);")]
    [InlineData("var t = gate.EvaluateWithCost(r); if (!t.decision.IsRun) return; Effects.Send(r);")]
    [InlineData("if (gate.TryEvaluate(r, out var d) && d.IsRun) Effects.Send(r);")]
    [InlineData("if (!gate.TryEvaluate(r, out var d) || !d.IsRun) return; Effects.Send(r);")]
    [InlineData("gate.TryEvaluate(r, out Decision d); d.ThrowIfNotRun(); Effects.Send(r);")]
    public Task Switch_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r)) { case var d when d.IsStop: break; default: {|020:Effects.Send(r)|}; break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: {|020:Effects.Send(r)|}; break; case Verdict.Hitl:
        goto case Verdict.Run; default: break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: goto default; default: {|020:Effects.Send(r)|};
        break; }
        """)]
    [InlineData(
        """
        int n = gate.Evaluate(r).Verdict switch { Verdict.Stop => 0, _ => {|020:Effects.Delete(r.Id)|} };
        Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        int n = gate.EvaluateUnion(r) switch { UnionDecision.Stop => 0, _ => {|020:Effects.Delete(r.Id)|} };
        Log.Info("{0}", n);
        """)]
    [InlineData("var (v, _) = gate.Evaluate(r); if (v != Verdict.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(r); if (cost < 3 && !d.IsStop) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.TryEvaluate(r, out var d) && !d.IsStop) {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        Decision d; if (!gate.TryEvaluate(r, out d)) {|020:Effects.Send(r)|}; else if (d.IsRun) Effects.Send(r);
        """)]
    public Task Switch_IsReported(string code) => HostCode.Method(code);
}
