namespace Maestro.Policy.Analyzers.Tests.Rules.Extensibility;

public sealed partial class AttributeHasAnEffectTests
{
    [Theory]
    [InlineData("[MayIgnore] public int M() => 3;")]
    [InlineData("[{|090:MayIgnore|}, {|090:OutcomeTest(Verdict.Run)|}] public void M() { }")]
    [InlineData("[{|090:OutcomeTest(Verdict.Run)|}] public int P => 3;")]
    [InlineData("[{|090:RunWhen(true)|}] public int P => 3;")]
    [InlineData("[{|090:RunWhen(true)|}] public int? P => 3;")]
    [InlineData("[RunWhen(true)] public bool P => true;")]
    [InlineData("[RunWhen(true)] public bool? P => true;")]
    [InlineData("[RunWhen(true)] public bool M(Decision d) => d.IsRun;")]
    [InlineData("[GuardedEffect] public int P { set { } }")]
    [InlineData("[GuardedEffect] public int this[int i] { get => i; set { } }")]
    [InlineData("[{|090:GuardedEffect|}] public int P { get; }")]
    [InlineData("[{|090:GuardedEffect|}] public int this[int i] => i;")]
    [InlineData("[{|090:EnsuresRun|}, {|090:HandlesDecision|}] public void M() { }")]
    [InlineData("[{|090:EnsuresRun|}] public void M(string[] texts) { }")]
    [InlineData("[EnsuresRun] public void M<T>(T given) { }")]
    [InlineData("[EnsuresRun] public static void M(int n, Decision d) { Work.Id(n); d.ThrowIfNotRun(); }")]
    [InlineData("[HandlesDecision] public void M(List<Decision> all) { }")]
    [InlineData("[HandlesDecision] public void M<T>(T given) { }")]
    [InlineData("public void M<T>([HandlesDecision] T given) { }")]
    [InlineData("public bool M<T>([RunWhen(true)] T given) => true;")]
    [InlineData("public void M([HandlesDecision] List<Decision> all) { }")]
    [InlineData("public void M([{|090:MustHandle|}] in bool b) { }")]
    [InlineData("public void M([{|090:MustHandle|}] ref readonly bool b) { }")]
    [InlineData("public void M([MustHandle] ref bool b) { }")]
    [InlineData("public void M([MustHandle] out bool b) { b = true; }")]
    [InlineData("public int M([{|090:RunWhen(true)|}] Decision d) => d.IsRun ? 3 : 4;")]
    [InlineData("public void M([{|090:OnOutcome(Verdict.Run)|}] string s) { }")]
    [InlineData("public void M([{|090:OnOutcome(Verdict.Run)|}] Request r) { }")]
    [InlineData("public void M([OnOutcome(Verdict.Run)] Func<int> f) { }")]
    [InlineData("[GuardedEffect(Request = \"b\")] public void M(Request a, Request b) { }")]
    [InlineData("[{|090:GuardedEffect(Request = \"c\")|}] public void M(Request a, Request b) { }")]
    [InlineData("[{|090:GuardedEffect(Request = \"c\")|}] public void M() { }")]
    [InlineData("[GuardedEffect] public void M() { }")]
    public Task AttributeInClass_IsReportedWhereItMeansNothing(string member) =>
        HostCode.Type($"public class C {{ {member} }}");

    private const string Case = "Maestro.Policy.OutcomeCase(Verdict.Run)";

    [Theory]
    [InlineData("public class Ok : IResult { }", "")]
    [InlineData("public class Ok : Base { }", "")]
    [InlineData("public struct Ok { }", "090")]
    [InlineData("public class Ok : IDisposable { public void Dispose() { } }", "090")]
    public Task Case_IsReportedWhereItIsNoDecisions(string type, string rule) => HostCode.Type(
        $$"""
        [AttributeUsage(AttributeTargets.All)] class NoteAttribute : Attribute { }
        [MustHandle] public interface IResult { }
        [MustHandle] public abstract class Base { }
        [Note, {{(rule == "" ? Case : $"{{|{rule}:{Case}|}}")}}] {{type}}
        namespace Maestro.Policy
        {
            public class OutcomeCaseAttribute : Attribute { public OutcomeCaseAttribute(object verdict) { } }
        }
        """);

    [Theory]
    [InlineData("[GuardedEffect] public int P => 3;", "[GuardedEffect] has no effect on a property that can't be set")]
    [InlineData("[MayIgnore] public void M() { }", "[MayIgnore] has no effect on a method that returns nothing")]
    [InlineData(
        "[GuardedEffect(Request = \"r\")] public void M() { }",
        "[GuardedEffect] has no effect on a method without a parameter 'r'")]
    public async Task Message_NamesTheAttribute(string member, string message) =>
        Assert.Equal([message], await Verification.Verify.StubMessages($"class C {{ {member} }}"));
}
