namespace Maestro.Policy.Analyzers.Tests.Rules.Sealed;

public sealed partial class HumanAnswersTests
{
    [Theory]
    [InlineData("Approval.Auto")]
    [InlineData("Fixed")]
    [InlineData("Approval.FromHuman(\"system\", \"auto\")")]
    [InlineData("late ?? Approval.Auto")]
    [InlineData("r.Amount > 3 ? a : Approval.Auto")]
    [InlineData("r.Amount > 3 ? Approval.Auto : a")]
    [InlineData("(r.Amount > 3 ? a : late ?? Approval.Auto)")]
    public async Task InventedApproval_IsReported(string approval)
    {
        await Answering($"d.IsHitl ? {{|032:d.Resume({approval})|}} : d");
        await Answering($"d.IsOverridable ? {{|032:d.Override({approval})|}} : d");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("Own")]
    [InlineData("_kept")]
    [InlineData("Ask()")]
    [InlineData("Approval.FromHuman(r.Id, \"seen\")")]
    [InlineData("Approval.FromHuman(\"seen\", r.Id)")]
    [InlineData("late ?? a")]
    [InlineData("Approval.Auto ?? a")]
    [InlineData("r.Amount > 3 ? a : late!")]
    public async Task ApprovalOfSomebody_IsNotReported(string approval)
    {
        await Answering($"d.IsHitl ? d.Resume({approval}) : d");
        await Answering($"d.IsOverridable ? d.Override({approval}) : d");
    }

    [Theory]
    [InlineData("var b = Approval.Auto; return {|032:d.Resume(b)|};")]
    [InlineData("var b = a; var c = Approval.Auto; return {|032:d.Resume(c)|};")]
    [InlineData("var b = Approval.Auto; var c = b; return {|032:d.Resume(c)|};")]
    [InlineData("var b = Approval.Auto; var c = a; Work.Id(b); return d.Resume(c);")]
    [InlineData("var b = Approval.Auto; if (r.Amount > 3) b = a; return d.Resume(b);")]
    [InlineData("Approval b; if (r.Amount > 3) b = a; else b = Approval.Auto; return d.Resume(b);")]
    [InlineData("if (late is not { } b) return d; return d.Resume(b);")]
    public Task ApprovalInALocal_IsReportedWhereItIsInvented(string body) =>
        Member($"Decision M(Decision d, Approval a, Approval? late, Request r) {{ if (!d.IsHitl) return d; {body} }}");

    [Theory]
    [InlineData("door.Override(Approval.Auto);")]
    [InlineData("door.Resume(Approval.Auto);")]
    [InlineData("own.Approve(Approval.Auto).ThrowIfNotRun();")]
    [InlineData("{|030:own.Override(\"why\")|}.ThrowIfNotRun();")]
    [InlineData("{|030:own.Resume(string.Empty)|}.ThrowIfNotRun();")]
    [InlineData("{|032:own.Resume(Approval.Auto)|}.ThrowIfNotRun();")]
    public Task CallOfItsName_IsReportedWhereItIsADecisions(string body) => HostCode.Type(
        $$"""
        class Door { public void Override(Approval a) { } public void Resume(Approval a) { } }

        [MustHandle]
        abstract class Own
        {
            [EnsuresRun] public abstract void ThrowIfNotRun();
            public Own Approve(Approval a) => this;
            public Own Override(string why) => this;
            public Own Resume(string why) => this;
            public Own Resume(Approval a) => this;
        }

        class C
        {
            void M(Door door, [HandlesDecision] Own own) { if (own is { } known && Hitl(known)) { {{body}} } }
            static bool Hitl([HandlesDecision] Own own) { own.ThrowIfNotRun(); return true; }
        }
        """);

    [Theory]
    [InlineData("Approval a = a;")]
    [InlineData("Approval a = b; Approval b = a;")]
    public async Task LocalThatBrokenCodeNamesInItsOwnValue_IsNoCrash(string locals) => Assert.DoesNotContain(
        "The approval passed to 'Resume' is made up by code",
        await Verification.Verify.StubMessages(
            $"class C {{ void M(Decision d) {{ {locals} d.Resume(a).ThrowIfNotRun(); }} }}"));

    private static Task Answering(string answer) =>
        Member($"Decision M(Decision d, Approval a, Approval? late, Request r) => {answer};");

    private static Task Member(string member) => HostCode.Member(
        $$"""
        static readonly Approval Fixed = Approval.Auto;
        readonly Approval _kept = Approval.Auto;
        Approval Own => _kept;
        Approval Ask() => _kept;
        {{member}}
        """);
}
