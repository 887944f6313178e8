namespace Maestro.Policy.Analyzers.Tests.Rules.Sealed;

public sealed partial class HumanAnswersTests
{
    [Theory]
    [InlineData("Decision M(Decision d) => d.IsOverridable ? {|032:d.Override(Approval.Auto)|} : d;")]
    [InlineData("""Decision M(Decision d) => d.IsHitl ? {|032:d.Resume(Approval.FromHuman("system", "auto"))|} : d;""")]
    [InlineData("Decision M(Decision d) { var a = Approval.Auto; return d.IsHitl ? {|032:d.Resume(a)|} : d; }")]
    [InlineData(
        """
        Decision M(Decision d) { var a = Approval.FromHuman("system", "auto"); return d.IsHitl ?
        {|032:d.Resume(a)|} : d; }
        """)]
    [InlineData("Decision M(Decision d, Approval? a) => d.IsHitl ? {|032:d.Resume(a ?? Approval.Auto)|} : d;")]
    [InlineData(
        """
        Decision M(Decision d, Approval? a) => d.IsHitl ? {|032:d.Resume(a is null ? Approval.Auto : a)|} : d;
        """)]
    [InlineData(
        """
        const string Me = "svc"; Decision M(Decision d) => d.IsHitl ? {|032:d.Resume(Approval.FromHuman(Me,
        $"{Me}-x"))|} : d;
        """)]
    [InlineData(
        """
        static readonly Approval A = Approval.FromHuman("a", "b"); Decision M(Decision d) => d.IsHitl ?
        {|032:d.Resume(A)|} : d;
        """)]
    [InlineData("Decision M(Decision d) => d.IsHitl ? {|032:d.Resume(approval: Approval.Auto)|} : d;")]
    [InlineData("Decision? M(Decision? d) => d?{|032:.Resume(Approval.Auto)|};")]
    [InlineData(
        """
        Decision M(IGate g, Request r) { var d = g.Evaluate(r); return d.Match(_ => d, _ =>
        {|032:d.Resume(Approval.Auto)|}, _ => d); }
        """)]
    public Task AnswerInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        Decision M(Decision d, string user, string ev) => d.IsHitl ? d.Resume(Approval.FromHuman(user, ev)) : d;
        """)]
    [InlineData("readonly Approval _a = null!; Decision M(Decision d) => d.IsHitl ? d.Resume(_a) : d;")]
    public Task AnswerInMember_IsNotReported(string code) => HostCode.Member(code);
}
