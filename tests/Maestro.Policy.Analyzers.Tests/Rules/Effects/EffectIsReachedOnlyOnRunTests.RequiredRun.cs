namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("Effects.SendChecked({|020:gate.Evaluate(r)|}, r);")]
    [InlineData("var d = gate.Evaluate(r); Effects.SendChecked({|020:d|}, r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsHitl) return; Effects.SendChecked({|020:d|}, r);")]
    public Task RequiredRun_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); d.ThrowIfNotRun(); Effects.SendChecked(d, r);")]
    [InlineData("Effects.SendChecked(gate.Evaluate(r).EnsureRun(), r);")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsRun: true } e) Effects.SendChecked(e, r);")]
    public Task RequiredRun_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("void M(Decision d, Request r) => Effects.SendChecked({|020:d|}, r);")]
    [InlineData(
        """
        void M([RequiresRun] Decision d, IGate g, Request r) { d = g.Evaluate(r); Log.Info("{0}", d);
        {|020:Effects.Send(r)|}; }
        """)]
    public Task RequiredRunInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("void M([RequiresRun] Decision d, Request r) { Effects.SendChecked(d, r); Effects.Send(r); }")]
    public Task RequiredRunInMember_IsNotReported(string code) => HostCode.Member(code);
}
