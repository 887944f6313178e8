namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsNotReachedOnRefusalTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) { Work.Do(); } else { {|021:Effects.Send(r)|}; }")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) { {|021:Effects.Send(r)|}; }")]
    [InlineData("if (gate.Evaluate(r) is not { IsRun: true }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r).Permit is { } p) Effects.SendWith(p, r); else {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r).Verdict != Verdict.Run) {|021:Effects.Send(r)|};")]
    [InlineData(
        """
        var u = gate.EvaluateUnion(r); switch (u) { case UnionDecision.Run: Effects.Send(r); break; case
        UnionDecision.Hitl: Work.Do(); break; case UnionDecision.Stop: {|021:Effects.Send(r)|}; break; }
        """)]
    [InlineData("var d = gate.Evaluate(r); _ = d.IsRun ? 0 : {|021:Effects.Delete(r.Id)|};")]
    [InlineData(
        """
        var d = gate.Evaluate(r); bool b = d.IsRun || {|021:Effects.Delete(r.Id)|} > 0; Log.Info("{0}", b);
        """)]
    [InlineData("if (gate.Evaluate(r).IsRun is not true) {|021:Effects.Send(r)|};")]
    public Task Branch_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break; default:
        {|021:Effects.Send(r)|}; break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Stop: {|021:Effects.Send(r)|}; break; case Verdict.Run:
        Effects.Send(r); break; }
        """)]
    [InlineData("switch (gate.Evaluate(r).IsRun) { case true: break; case false: {|021:Effects.Send(r)|}; break; }")]
    [InlineData(
        """
        int n = gate.Evaluate(r).Verdict switch { Verdict.Run => 0, Verdict.Hitl =>
        {|021:Effects.Delete(r.Id)|}, _ => -1 }; Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        Action act = gate.Evaluate(r).Verdict switch { Verdict.Run => () => { }, _ => () =>
        {|021:Effects.Send(r)|} }; act();
        """)]
    public Task Switch_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("try { Work.Do(); } catch (Exception) when (gate.Evaluate(r).IsStop) { {|021:Effects.Send(r)|}; }")]
    public Task ExceptionOrScope_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("void M(IGate gate, Request r) { while (!gate.Evaluate(r).IsRun) {|021:Effects.Send(r)|}; }")]
    public Task LoopInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        var n = gate.Evaluate(r).Match(_ => 1, _ => {|021:Effects.Delete(r.Id)|}, _ => 3); Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        var n = gate.Evaluate(r).Match(_ => 1, _ => 2, _ => {|021:Effects.Delete(r.Id)|}); Log.Info("{0}", n);
        """)]
    [InlineData(
        """
        gate.Evaluate(r).Switch(_ => Effects.Send(r), _ => Work.Do(), delegate { {|021:Effects.Send(r)|}; });
        """)]
    [InlineData(
        """
        gate.Evaluate(r).Switch(run: _ => Work.Do(), hitl: Ask, stop: _ => { }); void Ask(HitlTicket t) =>
        {|021:Effects.Send(r)|};
        """)]
    public Task Lambda_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData(
        """
        static class X { public static void Go([OnOutcome(Verdict.Hitl)] Action<int> f) { } } class C { void
        M(Request r) { X.Go(_ => {|021:Effects.Send(r)|}); } }
        """)]
    [InlineData(
        """
        static class X { public static void When([HandlesDecision] this Decision d, [OnOutcome(Verdict.Run)]
        Action run, [OnOutcome(Verdict.Stop, Verdict.Hitl)] Action no) { if (d.IsRun) run(); else no(); } }
        class C { void M(IGate g, Request r) { g.Evaluate(r).When(() => Effects.Send(r), () =>
        {|021:Effects.Send(r)|}); } }
        """)]
    public Task AnnotatedMemberInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        var d = await gate.EvaluateAsync(r, ctx); switch (d.Verdict) { case Verdict.Run: Effects.Send(r); break;
        case Verdict.Hitl: {|021:Effects.Send(r)|}; break; default: break; }
        """)]
    [InlineData(
        """
        var d = await gate.EvaluateAsync(r, ctx); await d.SwitchAsync(async p => { await
        Effects.SendAsync(p.Redeem()); }, _ => Task.CompletedTask, _ => {|021:Effects.SendAsync(r)|});
        """)]
    public Task CodeOfTheLibrary_IsReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("gate.Guard(r, ctx, pass => Work.Do(), ask => {|021:Effects.Send(r)|}, notice => { });")]
    [InlineData("gate.Guard(r, ctx, pass => Work.Do(), ask => { }, notice => {|021:Effects.Send(r)|});")]
    [InlineData(
        """
        var n = gate.Guard(r, ctx, run: _ => 1, hitl: _ => {|021:Effects.Delete(r.Id)|}, stop: _ => 0);
        Console.WriteLine(n);
        """)]
    public Task CodeOfTheLibraryInMethod_IsReported(string code) => HostCode.LibraryMethod(code);
}
