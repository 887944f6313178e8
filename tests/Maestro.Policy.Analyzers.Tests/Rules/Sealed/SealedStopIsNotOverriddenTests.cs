namespace Maestro.Policy.Analyzers.Tests.Rules.Sealed;

public sealed partial class SealedStopIsNotOverriddenTests
{
    [Theory]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d.IsStop && d.IsSealed) return {|031:d.Override(a)|}; return d;
        }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d is { IsStop: true, IsSealed: true }) return
        {|031:d.Override(a)|}; return d; }
        """)]
    [InlineData("Decision M(Decision d, Approval a) => d.IsSealed ? {|031:d.Override(a)|} : d;")]
    [InlineData(
        """
        Decision M(Decision d, Approval a) => d switch { { IsSealed: true } => {|031:d.Override(a)|}, _ => d };
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d.IsSealed is true) return {|031:d.Override(a)|}; return d; }
        """)]
    [InlineData(
        """
        Decision M(Approval a) { var d = Decision.Stop(Codes.NonOverridableSafety, Layers.EthicsGate, true);
        return {|031:d.Override(a)|}; }
        """)]
    [InlineData(
        """
        Decision M(Approval a) => {|031:Decision.Stop(Codes.NonOverridableSafety, Layers.EthicsGate, isSealed:
        true).Override(a)|};
        """)]
    [InlineData(
        """
        Decision M(IGate g, Request r, Approval a) { var d = g.Evaluate(r); return d.Match(_ => d, _ => d, n =>
        n.IsSealed ? {|031:d.Override(a)|} : d); }
        """)]
    public Task AnswerInMember_IsReported(string code) => HostCode.Member(code);
}
