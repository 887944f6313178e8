using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What is known of seals where a human answers, and where nothing can be any more.</summary>
public sealed class SealsTests
{
    [Theory]
    [InlineData("if (d.IsSealed && !d.IsSealed) Effects.Send(r);")]
    [InlineData("if (d.IsOverridable && d.IsSealed) Effects.Send(r);")]
    [InlineData("if (d.IsRun && d.IsOverridable) Effects.Send(r);")]
    [InlineData("if (d.IsRun & d.IsOverridable) Effects.Send(r);")]
    [InlineData("if (d.IsStop && !d.IsSealed && !d.IsOverridable) Effects.Send(r);")]
    [InlineData("if (!d.IsSealed && !d.IsOverridable) Effects.Send(r);")]
    [InlineData("if (d.IsSealed || d.IsOverridable) return; Effects.Send(r);")]
    [InlineData("bool no = !d.IsSealed; if (no == d.IsSealed) {|020:Effects.Send(r)|};")]
    [InlineData("bool open = !d.IsSealed; if (open && d.IsSealed) Effects.Send(r);")]
    [InlineData("bool shut = !d.IsOverridable; if (shut && d.IsOverridable) Effects.Send(r);")]
    [InlineData("bool some = !(d.IsSealed & d.IsStop); if (!some && !d.IsSealed) Effects.Send(r);")]
    [InlineData("if (d.IsOverridable is var can && can && d.IsSealed) Effects.Send(r);")]
    [InlineData("if (d.IsOverridable) {|021:Effects.Send(r)|};")]
    [InlineData("if (!d.IsOverridable) {|020:Effects.Send(r)|};")]
    [InlineData("if (d.IsSealed) {|020:Effects.Send(r)|};")]
    public Task SealThatIsKnown_IsFollowed(string code) => HostCode.Method(
        $"var d = gate.Evaluate(r); {code} d.ThrowIfNotRun();");

    [Theory]
    [InlineData("if (d is null && !d!.IsOverridable) Effects.Send(r);")]
    [InlineData("if (d is null) { if (!d!.IsOverridable) Effects.Send(r); }")]
    public Task SealOfWhatIsNotThere_IsNotReached(string code) => HostCode.Method(
        $"var d = gate.Find(r.Id); {code} d?.ThrowIfNotRun();");

    [Theory]
    [InlineData(
        """
        var d = Decision.Stop(Codes.Ok, Layers.AccGate, isSealed: true); {|031:d.Override(a)|}.ThrowIfNotRun();
        """)]
    [InlineData("var d = Decision.Stop(Codes.Ok, Layers.AccGate, isSealed: false); d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = Decision.Stop(Codes.Ok, Layers.AccGate, flag); {|030:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData("var d = Decision.Stop(Codes.Ok, Layers.AccGate, !flag); {|030:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData("var d = Decision.Hitl(Codes.Ok, Layers.AccGate); d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = Decision.Hitl(Codes.Ok, Layers.AccGate); d.Resume(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsSealed) {|031:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsSealed) d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (flag) { if (d.IsRun) return; } {|030:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (flag) { if (d.IsSealed) return; } else { if (!d.IsSealed) return; }
        {|030:d.Override(a)|}.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (flag) { if (!d.IsStop) return; } if (!d.IsSealed) return;
        {|031:d.Override(a)|}.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (flag) { if (!d.IsSealed) return; } else { if (!d.IsStop) return; }
        {|030:d.Override(a)|}.ThrowIfNotRun();
        """)]
    [InlineData("Decision? d = gate.Find(r.Id); if (d is null || d.IsSealed) return; d.Override(a).ThrowIfNotRun();")]
    public Task Answer_IsJudgedByTheSeal(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("if (x.IsStop && y.IsRun) {|020:Effects.Send(r)|};")]
    [InlineData("if (y.IsRun && x.IsStop) {|020:Effects.Send(r)|};")]
    [InlineData("if (x.IsStop) {|021:Effects.Send(r)|}; y.ThrowIfNotRun();")]
    [InlineData("if (y.IsStop) {|021:Effects.Send(r)|}; x.ThrowIfNotRun();")]
    [InlineData("if (x.IsRun) Work.Do(); if (x.IsHitl) return; {|020:Effects.Send(r)|}; y.ThrowIfNotRun();")]
    [InlineData("if (y.IsRun) Work.Do(); if (x.IsHitl) return; {|020:Effects.Send(r)|};")]
    public Task RefusalAmongOthers_IsTold(string code) => HostCode.Method(
        "var x = gate.Evaluate(r); var y = igate.Evaluate(other); " + code);
}
