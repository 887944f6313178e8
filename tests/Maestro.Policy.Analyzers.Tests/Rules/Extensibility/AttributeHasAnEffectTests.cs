namespace Maestro.Policy.Analyzers.Tests.Rules.Extensibility;

public sealed partial class AttributeHasAnEffectTests
{
    [Theory]
    [InlineData("class C { [MayIgnore] public Decision M(Decision d) => d; }")]
    [InlineData("class C { [return: MustHandle] public bool M() => true; }")]
    [InlineData("class C { [OutcomeTest(Verdict.Run)] public bool M() => true; }")]
    [InlineData("class C { [OutcomeTest(Verdict.Run)] public bool? M => true; }")]
    [InlineData("class C { public void M([RequiresRun] Decision s) { Effects.SendChecked(s, null!); } }")]
    [InlineData("class C { public void M([OnOutcome(Verdict.Run)] Action f) { } }")]
    [InlineData("class C { public void M<T>([OnOutcome(Verdict.Run)] T f) where T : Delegate { } }")]
    [InlineData("class C { [GuardedEffect] public int P { get; set; } }")]
    [InlineData("class C { [GuardedEffect] public int P { get; init; } }")]
    [InlineData("[MustHandle] abstract class R { [OutcomeCase(Verdict.Run)] public sealed partial class Ok : R { } }")]
    [InlineData("class C { [HandlesDecision] public void M(Decision d) { d.ThrowIfNotRun(); } }")]
    [InlineData("""class C { [GuardedEffect(Request = "r")] public void M(Request r) { } }""")]
    [InlineData(
        """
        [MustHandle] class R { public bool Ok => true; } class C { public void M([MustHandle] out bool b) => b =
        true; }
        """)]
    [InlineData("interface I { void M([HandlesDecision] Decision d); }")]
    [InlineData("static class C { [EnsuresRun] public static void M(this Decision d) => d.ThrowIfNotRun(); }")]
    public Task AnnotationInType_IsNotReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData("class C { [{|090:MayIgnore|}] public void M() { } }")]
    [InlineData("class C { [return: {|090:MustHandle|}] public void M() { } }")]
    [InlineData("""class C { [{|090:OutcomeTest(Verdict.Run)|}] public string M => ""; }""")]
    [InlineData("class C { [{|090:OutcomeTest(Verdict.Run)|}] public int M() => 1; }")]
    [InlineData("class C { [{|090:RunWhen(true)|}] public void M() { } }")]
    [InlineData("class C { public void M([{|090:RunWhen(true)|}] Decision d) { d.ThrowIfNotRun(); } }")]
    [InlineData("class C { public bool M([{|090:RunWhen(true)|}] string s) => true; }")]
    [InlineData("class C { public void M([{|090:EnsuresRun|}] string s) { } }")]
    [InlineData("class C { public void M([{|090:RequiresRun|}] int s) { } }")]
    [InlineData("class C { public void M([{|090:OnOutcome(Verdict.Run)|}] int f) { } }")]
    [InlineData("class C { [{|090:GuardedEffect|}] public int P => 1; }")]
    [InlineData("[{|090:OutcomeCase(Verdict.Run)|}] class C { }")]
    [InlineData("class C { [{|090:EnsuresRun|}] public void M() { } }")]
    [InlineData("class C { [{|090:EnsuresRun|}] public static void M(string s) { } }")]
    [InlineData("class C { [{|090:HandlesDecision|}] public void M(int n) { } }")]
    [InlineData("class C { public void M([{|090:HandlesDecision|}] int n) { } }")]
    [InlineData("""class C { [{|090:GuardedEffect(Request = "order")|}] public void M(Request r) { } }""")]
    [InlineData("class C { public void M([{|090:MustHandle|}] bool b) { } }")]
    public Task AnnotationInType_IsReported(string code) => HostCode.Type(code);
}
