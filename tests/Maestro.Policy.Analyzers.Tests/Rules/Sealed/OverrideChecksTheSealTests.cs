namespace Maestro.Policy.Analyzers.Tests.Rules.Sealed;

public sealed partial class OverrideChecksTheSealTests
{
    [Theory]
    [InlineData("Decision M(Decision d, Approval a) => {|030:d.Override(a)|};")]
    [InlineData("Decision M(Decision d, Approval a) => {|030:d.Resume(a)|};")]
    [InlineData("Decision M(IGate g, Request r, Approval a) => {|030:g.Evaluate(r).Override(a)|};")]
    [InlineData("Decision M(Decision d, Approval a) { if (!d.IsOverridable) return {|030:d.Override(a)|}; return d; }")]
    [InlineData(
        """
        Decision M(Decision d, Approval a, bool f) { if (f || d.IsOverridable) return {|030:d.Override(a)|};
        return d; }
        """)]
    [InlineData("Decision M(Decision d, Approval a) { Debug.Assert(d.IsOverridable); return {|030:d.Override(a)|}; }")]
    [InlineData("Decision? M(Decision? d, Approval a) => d?{|030:.Override(a)|};")]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { try { return {|030:d.Override(a)|}; } catch
        (InvalidOperationException) { return d; } }
        """)]
    [InlineData("Decision M(Decision d, Approval a) { while (d.IsStop) { d = {|030:d.Override(a)|}; } return d; }")]
    [InlineData(
        """
        IEnumerable<Decision> M(IEnumerable<Decision> ds, Approval a) => ds.Select(d => {|030:d.Override(a)|});
        """)]
    [InlineData(
        """
        IEnumerable<Decision> M(IEnumerable<Decision> ds, Approval a) => ds.Where(d => d.IsOverridable).Select(d
        => {|030:d.Override(a)|});
        """)]
    [InlineData(
        """
        Decision M(Approval a, bool s) => {|030:Decision.Stop(Codes.NonOverridableSafety, Layers.EthicsGate,
        isSealed: s).Override(a)|};
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { Func<Decision> f = () => {|030:d.Override(a)|}; return
        d.IsOverridable ? f() : d; }
        """)]
    [InlineData(
        """
        Decision M(IGate g, Request r, Approval a) { var d = g.Evaluate(r); return d.Match(_ => d, _ =>
        d.Resume(a), _ => {|030:d.Override(a)|}); }
        """)]
    [InlineData(
        """
        Decision M(IGate g, Request r, Decision d, Approval a) { if (!d.IsOverridable) return d; if (r.Amount >
        3) d = g.Evaluate(r); return {|030:d.Override(a)|}; }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a, bool f) { if (f) { if (!d.IsOverridable) return d; } else if
        (!d.IsSealed) return d; return {|030:d.Override(a)|}; }
        """)]
    public Task AnswerInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsOverridable) return d.Override(a); return d; }")]
    [InlineData("Decision M(Decision d, Approval a) { if (!d.IsOverridable) return d; return d.Override(a); }")]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsStop && !d.IsSealed) return d.Override(a); return d; }")]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d is { IsStop: true, IsSealed: false }) return d.Override(a);
        return d; }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d is { IsOverridable: true }) return d.Override(a); return d; }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d is not { IsOverridable: true }) return d; return
        d.Override(a); }
        """)]
    [InlineData("Decision M(Decision d, Approval a) => d is { IsOverridable: true } ? d.Override(a) : d;")]
    [InlineData("Decision M(Decision d, Approval a) => d.IsSealed ? d : d.Override(a);")]
    [InlineData("Decision M(Decision d, Approval a) => d switch { { IsSealed: true } => d, _ => d.Override(a) };")]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { switch (d.IsSealed) { case true: return d; default: return
        d.Override(a); } }
        """)]
    [InlineData("Decision M(Decision d, Approval a) { bool s = d.IsSealed; if (s) return d; return d.Override(a); }")]
    [InlineData("Decision M(Decision d, Approval a) { bool can = d.IsOverridable; return can ? d.Override(a) : d; }")]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { bool can = d.IsOverridable && a is not null; return can ?
        d.Override(a) : d; }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a, bool f) { if (f && d.IsOverridable) return d.Override(a); return d; }
        """)]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsSealed == true) return d; return d.Override(a); }")]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsSealed is false) return d.Override(a); return d; }")]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsOverridable == false) return d; return d.Override(a); }")]
    [InlineData("Decision M(Decision d, Approval a) { if (d.IsHitl) return d.Resume(a); return d; }")]
    [InlineData("Decision M(Decision d, Approval a) { if (d.Verdict == Verdict.Hitl) return d.Resume(a); return d; }")]
    [InlineData("Decision? M(Decision? d, Approval a) => d is { IsOverridable: true } ? d.Override(a) : d;")]
    [InlineData("Decision? M(Decision? d, Approval a) => d?.IsOverridable == true ? d.Override(a) : d;")]
    [InlineData("Decision? M(Decision? d, Approval a) => d?.IsOverridable != true ? d : d.Override(a);")]
    [InlineData("Decision M(Decision d, Approval a) { while (d.IsOverridable) { d = d.Override(a); } return d; }")]
    [InlineData(
        """
        IEnumerable<Decision> M(IEnumerable<Decision> ds, Approval a) => ds.Select(d => d.IsOverridable ?
        d.Override(a) : d);
        """)]
    [InlineData(
        """
        void M(IEnumerable<Decision> ds, Approval a, List<Decision> o) { foreach (var d in ds) { if (d.IsSealed)
        continue; o.Add(d.Override(a)); } }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (d.IsSealed) throw new InvalidOperationException(); return
        d.Override(a); }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { var e = d; if (e.IsOverridable) return d.Override(a); return d; }
        """)]
    [InlineData(
        """
        Decision M(Approval a) { var d = Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate); return
        d.Override(a); }
        """)]
    [InlineData("Decision M(Approval a) => Decision.Hitl(Codes.AuthRequired, Layers.AccGate).Resume(a);")]
    [InlineData(
        """
        Decision? _d; Decision? M(Approval a) { if (_d?.IsOverridable != true) return _d; return _d.Override(a);
        }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { if (!d.IsOverridable) return d; Func<Decision> f = () =>
        d.Override(a); return f(); }
        """)]
    [InlineData(
        """
        Decision M(Decision d, Approval a) { return d.IsOverridable ? Go() : d; Decision Go() => d.Override(a);
        }
        """)]
    [InlineData(
        """
        Decision M(IGate g, Request r, Approval a) { var d = g.Evaluate(r); return d.Match(_ => d, _ => d, n =>
        n.IsSealed ? d : d.Override(a)); }
        """)]
    public Task AnswerInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        static class Audit { public static Decision Override(this Decision d, string why) => d; }
        class C { Decision M(Decision d) => d.Override("why"); }
        """)]
    public Task CallOfTheSameName_IsNotReported(string code) => HostCode.Type(code);
}
