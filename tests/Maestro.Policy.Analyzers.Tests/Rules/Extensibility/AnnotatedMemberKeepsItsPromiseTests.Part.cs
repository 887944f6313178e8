namespace Maestro.Policy.Analyzers.Tests.Rules.Extensibility;

public sealed partial class AnnotatedMemberKeepsItsPromiseTests
{
    [Theory]
    [InlineData("void M(Decision e) { Go(e); void Go([HandlesDecision] Decision {|091:d|}) { } }")]
    [InlineData("void M(Decision e) { Go(e); void Go([HandlesDecision] Decision d) => d.ThrowIfNotRun(); }")]
    [InlineData("void M([HandlesDecision] Decision d) { Log.Info(\"{0}\", d); d.ThrowIfNotRun(); }")]
    [InlineData("void M([HandlesDecision] Decision d) { d.ThrowIfNotRun(); Log.Info(\"{0}\", d); }")]
    [InlineData("void M([HandlesDecision] Decision d, [HandlesDecision] Decision {|091:e|}) { d.ThrowIfNotRun(); }")]
    [InlineData("void M([HandlesDecision] Decision {|091:d|}, [HandlesDecision] Decision e) { e.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d, [HandlesDecision] List<Decision> all) { d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d, [{|090:HandlesDecision|}] string text) { d.ThrowIfNotRun(); }")]
    [InlineData("public abstract void M([HandlesDecision] Decision d, int n = 3);")]
    [InlineData("public abstract void M([EnsuresRun] Decision d, Verdict v = Verdict.Run);")]
    public Task HandledDecision_IsReportedWhereNobodyLooksAtIt(string member) => Member(member);

    [Theory]
    [InlineData("static void {|091:M|}([EnsuresRun] Decision d, Decision e) { e.ThrowIfNotRun(); Work.Id(d.IsRun); }")]
    [InlineData("static void M(Decision d, [EnsuresRun] Decision e) { e.ThrowIfNotRun(); Work.Id(d.IsRun); }")]
    [InlineData("static void {|091:M|}([EnsuresRun] Decision d, bool f) { if (f) return; d.ThrowIfNotRun(); }")]
    [InlineData("static void {|091:M|}([EnsuresRun] Decision d, bool f) { if (f) { d.ThrowIfNotRun(); return; } }")]
    [InlineData("static bool {|091:M|}([RunWhen(true)] Decision d, bool f) { if (f) return true; return d.IsRun; }")]
    [InlineData("static bool {|091:M|}([RunWhen(true)] Decision d, bool f) { if (d.IsRun) return true; return f; }")]
    [InlineData("static bool {|091:M|}([RunWhen(false)] Decision d) => d.IsRun;")]
    [InlineData("static bool M([RunWhen(false)] Decision d) => !d.IsRun;")]
    [InlineData("static bool M(Decision d, [RunWhen(true)] Decision e) { Work.Id(d.IsRun); return e.IsRun; }")]
    [InlineData("static bool M([EnsuresRun] out Decision d) { d = Gate.Default.Evaluate(null!); return true; }")]
    public Task PromiseOfRun_IsReportedWhereItIsBroken(string member) => Member(member);

    [Theory]
    [InlineData("[EnsuresRun] static void M(this Decision d, Decision e) { d.ThrowIfNotRun(); Work.Id(e.IsRun); }")]
    [InlineData(
        "[EnsuresRun] static void {|091:M|}(this Decision d, Decision e) { e.ThrowIfNotRun(); Work.Id(d.IsRun); }")]
    [InlineData("[RunWhen(true)] static bool M(this Decision d) => d.IsRun;")]
    [InlineData("[RunWhen(true)] static bool {|091:M|}(this Decision d) => d.IsStop;")]
    [InlineData("[RunWhen(true)] static bool {|091:M|}(this Decision d, Decision e) => e.IsRun && d is not null;")]
    [InlineData("[RunWhen(true)] static bool M(this Decision d, Decision e) => d.IsRun && e.IsStop;")]
    [InlineData("[RunWhen(false)] static bool M(this Decision d) => !d.IsRun;")]
    [InlineData("[EnsuresRun] static void M(Decision d) => Work.Id(d.IsRun);")]
    [InlineData("[RunWhen(true)] static bool M(Decision d) => d.IsStop;")]
    public Task ExtensionsPromise_IsAboutItsReceiver(string member) =>
        HostCode.Type($"static class C {{ {member} }}");

    [Theory]
    [InlineData(
        "static bool M([RunWhen(true)] Decision d) => d.IsStop;",
        "'M' is marked [RunWhen] but can return true where 'd' may not be RUN")]
    [InlineData(
        "static bool M([RunWhen(false)] Decision d) => d.IsRun;",
        "'M' is marked [RunWhen] but can return false where 'd' may not be RUN")]
    public async Task Message_NamesTheResult(string member, string message) =>
        Assert.Equal([message], await Verification.Verify.StubMessages($"class C {{ {member} }}"));

    private static Task Member(string member) => HostCode.Type($"public abstract class C {{ {member} }}");
}
