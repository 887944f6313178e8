using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>With what lambdas and local functions start, and what variables can be by the time that they run.</summary>
public sealed class FunctionsTests
{
    private const string Decided = "var d = gate.Evaluate(r); if (!d.IsRun) return; Func<bool> ask = () => flag; ";

    private const string AskedLater =
        Decided + "var e = igate.Evaluate(r); var ok = e.IsRun; Action go = () => { if (ok) Effects.Send(r); }; ";

    [Theory]
    [InlineData("void First() { {|020:Effects.Send(r)|}; } void Second() { {|020:Effects.Send(other)|}; }")]
    [InlineData("void Inner() { {|020:Effects.Send(r)|}; } void Outer() => Inner(); Outer();")]
    [InlineData(
        """
        Outer(); void Inner() { {|020:Effects.Send(r)|}; } void Middle() => Inner(); void Outer() => Middle();
        """)]
    [InlineData("Outer(); void Outer() { void Inner() { {|020:Effects.Send(r)|}; } Inner(); }")]
    [InlineData("Action go = () => { Action inner = () => {|020:Effects.Send(r)|}; inner(); }; go();")]
    [InlineData("Again(); void Again() { {|020:Effects.Send(r)|}; if (flag) Again(); }")]
    [InlineData(
        "Go(gate.Evaluate(r).IsRun); Go(true); void Go(bool ok) { if (ok) {|020:Effects.Send(r)|}; }")]
    [InlineData("Go<int>(); void Go<T>() { {|020:Effects.Send(r)|}; }")]
    [InlineData("Action go = Go; go(); void Go() { {|020:Effects.Send(r)|}; }")]
    [InlineData(
        """
        Go(gate.Evaluate(r)); void Go(Decision d) { d.Acknowledge("shadow mode, the decision is measured");
        {|020:Effects.Send(r)|}; }
        """)]
    [InlineData("Action<Request> go = {|020:Effects.Send|}; go(r);")]
    public Task FunctionThatIsReachedUndecided_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("Go(); void Go() => Effects.Send(r);")]
    [InlineData("Go<int>(); void Go<T>() => Effects.Send(r);")]
    [InlineData("Outer(); void Inner() => Effects.Send(r); void Outer() => Inner();")]
    [InlineData("Action go = Go; go(); void Go() => Effects.Send(r);")]
    [InlineData("Again(); void Again() { Effects.Send(r); if (flag) Again(); }")]
    [InlineData("Action go = () => { Action inner = () => Effects.Send(r); inner(); }; go();")]
    [InlineData("Go(d.IsRun); void Go(bool ok) { if (ok) Effects.Send(r); }")]
    [InlineData("Go(gate.Evaluate(other)); void Go(Decision given) { if (given.IsRun) Effects.Send(r); }")]
    [InlineData("Action<Request> go = Effects.Send; go(r);")]
    public Task FunctionThatIsReachedDecided_IsNotReported(string code) => HostCode.Method(Decided + code);

    [Theory]
    [InlineData("go(); ok = ask();")]
    [InlineData("go(); ok |= ask();")]
    [InlineData("go(); (ok, flag) = (ask(), false);")]
    [InlineData("go(); (flag, ok) = (ask(), true);")]
    [InlineData("go(); Change(ref ok); void Change(ref bool it) => it = ask();")]
    [InlineData("go(); Change(out ok); void Change(out bool it) => it = ask();")]
    public Task VariableThatChangesAfterALambda_IsUnknownInIt(string code) => HostCode.Method(
        Decided + "var e = igate.Evaluate(r); var ok = e.IsRun; "
        + "Action go = () => { if (ok) {|020:Effects.Send(r)|}; }; " + code);

    [Theory]
    [InlineData("go(); Work.Do();")]
    [InlineData("go(); flag = ask();")]
    [InlineData("go(); flag = ok; Log.Info(\"{0}\", flag);")]
    [InlineData("go(); Look(ok); void Look(bool it) => Log.Info(\"{0}\", it);")]
    [InlineData("go(); var text = $\"{ok}\"; text += ok; Log.Info(text);")]
    public Task VariableThatStaysAfterALambda_IsKnownInIt(string code) => HostCode.Method(
        AskedLater + code);

    [Theory]
    [InlineData(
        """
        var d = gate.Evaluate(r); var ok = d.IsRun; while (flag) { Action go = () => { if (ok)
        {|020:Effects.Send(r)|}; }; go(); ok = ask(); }
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); var ok = d.IsRun; while (flag) { ok = ask(); Action go = () => { if (ok)
        {|020:Effects.Send(r)|}; }; go(); }
        """)]
    [InlineData(
        """
        while (flag) { var d = gate.Evaluate(r); var ok = d.IsRun; Action go = () => { if (ok) Effects.Send(r); };
        go(); }
        """)]
    [InlineData(
        """
        while (flag) { var d = gate.Evaluate(r); bool ok; ok = d.IsRun; Action go = () => { if (ok) Effects.Send(r);
        }; go(); }
        """)]
    [InlineData(
        """
        bool ok; while (flag) { var d = gate.Evaluate(r); ok = d.IsRun; Action go = () => { if (ok)
        {|020:Effects.Send(r)|}; }; go(); }
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); bool ok = ask(); while (flag) { ok = ask(); } ok = d.IsRun; Action go = () => {
        if (ok) Effects.Send(r); }; go();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); var ok = d.IsRun; Action go = () => { if (ok) Effects.Send(r); ok = false; };
        go();
        """)]
    public Task LoopAroundALambda_IsJudged(string code) => HostCode.Method("Func<bool> ask = () => flag; " + code);

    [Theory]
    [InlineData(
        """
        var n = 0; Action go = () => { if (ok(n)) {|020:Effects.Send(r)|}; }; n++; go();
        """)]
    public Task CountThatChanges_IsNoDecision(string code) => HostCode.Method(
        "Func<int, bool> ok = x => x > 0; " + code);

    [Theory]
    [InlineData("int n = 0; bool? ok = d.IsRun; Action go = () => { if (ok == true) Effects.Send(r); }; n++; go();")]
    [InlineData("Work.Do(); Task.Run(() => Effects.Send(r)).Wait();")]
    public Task DecidedLambda_IsNotReported(string code) => HostCode.Method(
        "var d = gate.Evaluate(r); if (!d.IsRun) return; " + code);

    [Theory]
    [InlineData("[GuardedEffect] void M(Request r) { Go(); void Go() { Action go = () => Effects.Send(r); go(); } }")]
    [InlineData("void M(Request r) { Go(); [GuardedEffect] void Go() => Effects.Send(r); }")]
    [InlineData(
        """
        [GuardedEffect] void M(Decision d, Request r) { d.Acknowledge("shadow mode, it is measured");
        Effects.SendChecked(d, r); }
        """)]
    [InlineData("void M(Request r) { Take(x => Effects.Send(x)); void Take(EffectCallback go) { } }")]
    [InlineData("void M(Request r) { Take(Effects.Send); void Take(EffectCallback go) { } }")]
    [InlineData("void M(Request r) { Take({|020:Effects.Send|}); void Take(Action<Request> go) { } }")]
    public Task BodyOfAnEffect_IsNotReported(string code) => HostCode.Member(
        code.Contains("[GuardedEffect] void Go", StringComparison.Ordinal)
            ? code.Replace("{ Go();", "{ {|020:Go()|};", StringComparison.Ordinal)
            : code);
}
