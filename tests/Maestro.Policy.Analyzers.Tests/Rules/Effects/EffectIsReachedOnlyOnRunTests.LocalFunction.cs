namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("Send(); void Send() => {|020:Effects.Send(r)|};")]
    [InlineData("void Send() => {|020:Effects.Send(r)|}; Send(); if (gate.Evaluate(r).IsRun) Send();")]
    [InlineData("if (gate.Evaluate(r).IsStop) return; A(); void A() => B(); void B() => {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r).IsRun) A(); B(); void A() => B(); void B() => {|020:Effects.Send(r)|};")]
    [InlineData("Action go = Send; if (gate.Evaluate(r).IsRun) go(); void Send() => {|020:Effects.Send(r)|};")]
    [InlineData("Task.Run(() => Send()); void Send() => {|020:Effects.Send(r)|};")]
    [InlineData("Check(); {|020:Effects.Send(r)|}; void Check() { }")]
    [InlineData("Go(gate.Evaluate(r)); void Go(Decision d) { if (!d.IsStop) {|020:Effects.Send(r)|}; }")]
    public Task LocalFunction_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("gate.Evaluate(r).ThrowIfNotRun(); Send(); void Send() => Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun) Send(3); void Send(int n) { Effects.Send(r); if (n > 0) Send(n - 1); }")]
    [InlineData("if (gate.Evaluate(r).IsRun) A(); void A() => B(); void B() => Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun) A(); void B() => Effects.Send(r); void A() => B();")]
    [InlineData("if (gate.Evaluate(r).IsRun) { Action go = Send; go(); } void Send() => Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) Task.Run(() => Send()); void Send() => Effects.Send(r);")]
    [InlineData("void Check([EnsuresRun] Decision d) => d.ThrowIfNotRun(); Check(gate.Evaluate(r)); Effects.Send(r);")]
    [InlineData(
        """
        if (!gate.Evaluate(r).IsRun) return; Outer(); void Outer() { Inner(); void Inner() => Effects.Send(r); }
        """)]
    [InlineData("Outer(); void Outer() { if (gate.Evaluate(r).IsRun) Inner(); void Inner() => Effects.Send(r); }")]
    [InlineData("Go(gate.Evaluate(r)); void Go(Decision d) { if (d.IsRun) Effects.Send(r); }")]
    [InlineData("var d = gate.Evaluate(r); Go(); void Go() { if (d.IsRun) Effects.Send(r); }")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) Go(d); void Go(Decision x) { Effects.SendChecked(x, r); }")]
    public Task LocalFunction_IsNotReported(string code) => HostCode.Method(code);
}
