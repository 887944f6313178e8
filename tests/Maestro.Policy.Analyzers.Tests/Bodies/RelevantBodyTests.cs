using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Bodies;

/// <summary>Which members are looked at, and which parts of them.</summary>
public sealed class RelevantBodyTests
{
    [Theory]
    [InlineData(
        """
        System.Linq.Expressions.Expression<Func<Request, Decision>> e = x => gate.Evaluate(x); GC.KeepAlive(e);
        """)]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => gate.Evaluate(r); GC.KeepAlive(e);")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => Effects.Send(r); GC.KeepAlive(e);")]
    [InlineData("Log.Info(nameof(gate.Evaluate)); Log.Info(nameof(Effects.Send));")]
    [InlineData(
        """
        gate.Evaluate(r).ThrowIfNotRun(); System.Linq.Expressions.Expression<Action> e = () => gate.Evaluate(r);
            GC.KeepAlive(e);
        """)]
    [InlineData(
        """
        var {|004:d|} = gate.Evaluate(r); System.Linq.Expressions.Expression<Func<bool>> e = () => d.IsRun;
            GC.KeepAlive(e);
        """)]
    public Task CodeThatIsData_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("void M(Decision {|007:d|}) { }")]
    [InlineData("void M() { Local({|040:null!|}); void Local(Decision {|007:d|}) { } }")]
    [InlineData("void M() { Action<Decision> a = {|007:d|} => Work.Do(); GC.KeepAlive(a); }")]
    [InlineData("void M(Request r) { {|020:Effects.Send(r)|}; }")]
    [InlineData("void M(Request r) { Action<Request> a = {|020:Effects.Send|}; a(r); }")]
    [InlineData("Func<Decision> M() => null!;")]
    [InlineData("void M() { Func<Verdict, Verdict, Verdict> a = default!; GC.KeepAlive(a); }")]
    [InlineData("[GuardedEffect] static int Level { get; set; } void M() { {|020:Level|} = 3; }")]
    [InlineData("[GuardedEffect] static int Level { get; set; } int M() => Level;")]
    [InlineData("[GuardedEffect] static int Level { get; set; } void M() { {|020:Level|}++; }")]
    [InlineData("[GuardedEffect] static int Level { get; set; } void M() { {|020:Level|} += 2; }")]
    [InlineData("[GuardedEffect] static int Level { get; set; } void M() { ({|020:Level|}, var x) = (1, 2); }")]
    [InlineData("sealed class Bomb { [GuardedEffect] public Bomb() { } } void M() { {|020:new Bomb()|}; }")]
    [InlineData(
        """
        sealed class Bomb { [GuardedEffect] public static Bomb operator +(Bomb a, Bomb b) => a; } Bomb M(Bomb a) =>
            {|020:a + a|};
        """)]
    [InlineData(
        """
        sealed class Bomb { [GuardedEffect] public static Bomb operator -(Bomb a) => a; } Bomb M(Bomb a) => {|020:-a|};
        """)]
    [InlineData(
        """
        sealed class Bomb { [GuardedEffect] public static explicit operator int(Bomb a) => 1; } int M(Bomb a) =>
            {|020:(int)a|};
        """)]
    [InlineData(
        """
        sealed class Bomb { [GuardedEffect] public static Bomb operator +(Bomb a, int b) => a; } void M(Bomb a) {
            {|020:a += 2|}; }
        """)]
    [InlineData("static void Act([RequiresRun] Decision d) { } void M() { Act({|040:{|020:null|}!|}); }")]
    [InlineData("static void Act([RequiresRun] Decision d) { } void M(Decision d) { Action<Decision> a = Act; a(d); }")]
    [InlineData("void M(object gate) { dynamic g = gate; g.Evaluate(1); }")]
    [InlineData("void M(Gate gate) { dynamic g = {|008:gate|}; g.Evaluate(1); }")]
    [InlineData("Type M() => typeof(Decision);")]
    [InlineData("object? M(Request r) { var x = {|040:default(ValueDecision)|}; return x; }")]
    [InlineData("void M(EffectCallback e, Request r) { {|020:e(r)|}; }")]
    public Task MemberWithoutADecisionOfItsOwn_IsLookedAt(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("Decision M(Decision d, Approval a) => {|030:d.Override(a)|};")]
    [InlineData("Decision M(Decision d, Approval a) => {|030:d.Resume(a)|};")]
    [InlineData("Decision M(Decision d, Approval a) => d.IsSealed ? d : d.Override(a);")]
    [InlineData(
        """
        sealed class Style { public Style Override(string s) => this; public Style Resume(string s) => this; } Style
            M(Style d) => d.Override("a").Resume("b");
        """)]
    public Task OverrideOrResume_IsFollowed(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("[GuardedEffect] public int Level { get { return 1; } set { Effects.Delete(\"a\"); } }")]
    [InlineData("public int Level { get { return 1; } set { {|020:Effects.Delete(\"a\")|}; } }")]
    [InlineData("[GuardedEffect] public int Level { set => Effects.Delete(\"a\"); }")]
    public Task AccessorOfAnEffect_IsTheEffect(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("static class X { public static void {|091:Check|}([EnsuresRun] this Decision {|007:d|}) { } }")]
    [InlineData("static class X { public static void {|091:Check|}([EnsuresRun] Decision {|007:d|}) { } }")]
    [InlineData("static class X { public static void Check([EnsuresRun] Decision d) { d.ThrowIfNotRun(); } }")]
    [InlineData("static class X { [EnsuresRun] public static void {|091:Check|}(this Decision {|007:d|}) { } }")]
    [InlineData("static class X { [EnsuresRun] public static void Check(this Decision d) { d.ThrowIfNotRun(); } }")]
    [InlineData("static class X { [RunWhen(true)] public static bool {|091:Check|}(this Decision d) => !d.IsRun; }")]
    [InlineData("static class X { [RunWhen(true)] public static bool Check(this Decision d) => d.IsRun; }")]
    [InlineData("static class X { public static bool {|091:Check|}([RunWhen(true)] Decision d) => !d.IsRun; }")]
    [InlineData("static class X { public static bool Check([RunWhen(true)] Decision d) => d.IsRun; }")]
    [InlineData("static class X { public static bool Check([RunWhen(false)] Decision d) => !d.IsRun; }")]
    public Task PromiseOfRun_IsFollowed(string types) => HostCode.Type(types);
}
