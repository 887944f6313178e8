using Maestro.Policy.Analyzers.Tests.Rules;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Conditions that put RUN and another outcome into one group, and those that only look like it.</summary>
public sealed class GroupedOutcomesTests
{
    [Theory]
    [InlineData("{|015:Verdict.Run == d.Verdict || Verdict.Hitl == d.Verdict|}")]
    [InlineData("{|015:d.IsRun || d.Verdict is Verdict.Hitl|}")]
    [InlineData("{|015:d is { IsRun: true } || d.IsHitl|}")]
    [InlineData("{|015:d.IsHitl | d.IsRun|}")]
    [InlineData("{|015:d.Verdict != Verdict.Stop || d.IsRun|}")]
    public Task GroupWithRun_IsReported(string condition) =>
        Verify.StubBody($"var d = gate.Evaluate(r); if ({condition}) Work.Do(); else Log.Warn(\"no\");");

    [Theory]
    [InlineData("if (d.IsRun || d.Verdict == Verdict.Run) Work.Do();")]
    [InlineData("if (d.IsStop || d.IsHitl) return; Work.Do();")]
    [InlineData("if (d.Verdict is Verdict.Stop or Verdict.Hitl) return; Work.Do();")]
    [InlineData("if (d.IsRun && !d.IsSealed) Work.Do();")]
    [InlineData("if (d.IsRun || r.Amount == 3) Work.Do();")]
    [InlineData("if (d.IsRun || strict) Work.Do();")]
    [InlineData("if (d.IsRun ^ d.IsHitl) Work.Do();")]
    [InlineData("if (d.IsRun || d.IsHitl) {|020:Effects.Send(r)|};")]
    public Task NoGroup_IsNotReported(string body) => Verify.StubBody($"var d = gate.Evaluate(r); {body}");

    [Theory]
    [InlineData("if (d.IsRun || {|011:e.IsHitl|}) Work.Do();")]
    [InlineData("if (d.IsRun || d.Verdict == e.Verdict) Work.Do();")]
    [InlineData("if ((d.IsRun && e.IsRun) || d.IsHitl) Work.Do();")]
    public Task TwoDecisions_AreNoGroup(string body) => 
        HostCode.Member($"void M(Decision d, Decision e) {{ {body} }}");

    [Theory]
    [InlineData("record H(Decision A, Decision B); class C { bool M(H h) => h.A.IsRun || h.B.IsHitl; }")]
    [InlineData(
        "class C { bool M(object o, Decision d) => o is UnionDecision.Run or UnionDecision.Hitl || d.IsRun; }")]
    public Task OtherValues_AreNoGroup(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("if (!{|010:d.IsRun|} && !d.IsHitl) return; Work.Do();")]
    [InlineData("if (!{|010:d.IsRun|} & !d.IsHitl) return; Work.Do();")]
    [InlineData("if (!({|010:d.IsStop|} && strict) && !d.IsStop) Work.Do();")]
    [InlineData("if ({|010:d.Verdict is not Verdict.Stop and not Verdict.Unspecified|}) Work.Do();")]
    [InlineData("if ({|010:d.IsRun|} || (d.IsHitl || d.IsStop)) Work.Do();")]
    [InlineData("if ({|011:d.Verdict != Verdict.Hitl|}) Work.Do();")]
    [InlineData("if ({|010:d.Verdict == Verdict.Stop|} || d.Verdict == Verdict.Unspecified) return; Work.Do();")]
    public Task ConditionThatDoesNotTellRunApart_IsReported(string body) =>
        Verify.StubBody($"var d = gate.Evaluate(r); {body}");

    [Theory]
    [InlineData("if (!d.IsStop && !d.IsHitl) Work.Do();")]
    [InlineData("if (!d.IsStop & !d.IsHitl) Work.Do();")]
    [InlineData("if (!(d.IsStop || d.IsHitl)) Work.Do();")]
    [InlineData("if (d.Verdict != Verdict.Stop && d.Verdict != Verdict.Hitl) Work.Do();")]
    [InlineData("if (d.IsRun && {|026:d.IsStop|}) return; Work.Do();")]
    public Task ConditionThatTellsRunApart_IsNotReported(string body) =>
        Verify.StubBody($"var d = gate.Evaluate(r); {body}");
}
