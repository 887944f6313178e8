namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("Action go = () => {|020:Effects.Send(r)|}; gate.Evaluate(r).ThrowIfNotRun(); go();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); ThreadPool.QueueUserWorkItem(_ => { if (!d.IsStop) {|020:Effects.Send(r)|};
        });
        """)]
    [InlineData("Func<bool> ok = () => gate.Evaluate(r).IsRun; if (ok()) {|020:Effects.Send(r)|};")]
    [InlineData("Action<Request> go = {|020:Effects.Send|}; go(r);")]
    [InlineData("if (gate.Evaluate(r).IsStop) return; new List<Request> { r }.ForEach({|020:Effects.Send|});")]
    [InlineData("EffectCallback go = _ => Work.Do(); {|020:go.Invoke(r)|};")]
    public Task Lambda_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("gate.Evaluate(r).ThrowIfNotRun(); Action go = () => Effects.Send(r); go();")]
    [InlineData("if (gate.Evaluate(r).IsRun) ThreadPool.QueueUserWorkItem(_ => Effects.Send(r));")]
    [InlineData("var d = gate.Evaluate(r); ThreadPool.QueueUserWorkItem(_ => { if (d.IsRun) Effects.Send(r); });")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) return; Action go = () => Effects.Send(r); d = gate.Evaluate(r);
        Log.Info("{0}", d.IsRun); go();
        """)]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; Action go = () => Effects.Send(r); go();")]
    [InlineData("if (!gate.Evaluate(r).IsRun) return; Action<Request> go = Effects.Send; go(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun) new List<Request> { r }.ForEach(Effects.Send);")]
    [InlineData("gate.Evaluate(r).Match(_ => { Effects.Send(r); return 1; }, _ => 2, _ => 3);")]
    [InlineData(
        """
        gate.Evaluate(r).Switch(run: Go, hitl: _ => Work.Do(), stop: _ => { }); void Go(RunPermit p) =>
        Effects.Send(r);
        """)]
    [InlineData(
        """
        gate.Evaluate(r).Switch(hitl: _ => { }, stop: _ => { }, run: p => { for (int i = 0; i < 3; i++)
        Effects.Send(r); });
        """)]
    [InlineData(
        """
        gate.Evaluate(r).Switch(p => { Action inner = () => Effects.Send(r); inner(); }, _ => { }, _ => { });
        """)]
    [InlineData("EffectCallback go = x => Effects.Send(x); if (gate.Evaluate(r).IsRun) go(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun) { EffectCallback go = Effects.Send; go.Invoke(r); }")]
    public Task Lambda_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData(
        """
        void M(Gate gate, Request r) { gate.Evaluate(r).Switch(Run, Hitl, Stop); } void Run(RunPermit p) =>
        Effects.Send(null!); void Hitl(HitlTicket t) => Work.Do(); void Stop(StopNotice n) { }
        """)]
    [InlineData("void M(EffectCallback? go, Gate gate, Request r) { if (gate.Evaluate(r).IsRun) go?.Invoke(r); }")]
    [InlineData("""void M(IMailer? m, Gate gate, Request r) { gate.Evaluate(r).ThrowIfNotRun(); m?.Mail("a"); }""")]
    public Task LambdaInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("void M(EffectCallback? go, Request r) => go?{|020:.Invoke(r)|};")]
    [InlineData("""void M(IMailer? m) => m?{|020:.Mail("a")|};""")]
    [InlineData("EffectCallback? _go; void M(Request r) { {|020:_go!(r)|}; }")]
    [InlineData("event EffectCallback? Go; void M(Request r) => Go?{|020:.Invoke(r)|};")]
    public Task LambdaInMember_IsReported(string code) => HostCode.Member(code);
}
