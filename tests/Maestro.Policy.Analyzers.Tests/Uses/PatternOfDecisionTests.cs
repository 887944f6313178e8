using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>For which outcomes a pattern on a decision holds, seen by the effects behind it.</summary>
public sealed class PatternOfDecisionTests
{
    [Theory]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not { IsRun: false }) Effects.Send(r);")]
    [InlineData(
        """
        if (gate.Evaluate(r) is { IsHitl: false, IsStop: false, Verdict: not Verdict.Unspecified }) Effects.Send(r);
        """)]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Run }) Effects.Send(r);")]
    [InlineData(
        """
        if (gate.Evaluate(r) is { Verdict: not (Verdict.Hitl or Verdict.Stop or Verdict.Unspecified) }) Effects.Send(r);
        """)]
    [InlineData(
        """
        if (gate.Evaluate(r) is { Verdict: not Verdict.Hitl and not Verdict.Stop and not Verdict.Unspecified })
            Effects.Send(r);
        """)]
    [InlineData("if (gate.Evaluate(r) is (Verdict.Run, _)) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is (Verdict.Run, var code)) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: not null }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: { } }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: { } permit }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: RunPermit }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: RunPermit permit }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true, ReasonCode: var code }) Effects.Send(r);")]
    [InlineData("if ({|017:gate.Evaluate(r) is { IsRun: true, Explanation: \"a\" }|}) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true } and { IsSealed: false }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true } or { Verdict: Verdict.Run }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var v } && v == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: var p } && p is not null) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is (var v, _) && v == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is var d && d.IsRun) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { } d and { IsRun: true }) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not ({ IsRun: false } or null)) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not { } d || !d.IsRun) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is (not Verdict.Run, var code)) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false, ReasonCode: var code }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false, Explanation: _ } or null) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not (Verdict.Run, var code)) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not { IsRun: true, ReasonCode: var code }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false, IsSealed: _ }) return; Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Run { Permit: _ }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is not ({ } d and { IsRun: true })) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false } or null) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: null } or null) return; Effects.Send(r);")]
    [InlineData("if (gate.Find(r.Id) is null or { Verdict: not Verdict.Run }) return; Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run x) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run { Permit: not null }) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Run) return; Effects.Send(r);")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Run x) return; Effects.Send(r);")]
    [InlineData("if (gate.EvaluateValue(r) is { Verdict: Verdict.Run }) Effects.Send(r);")]
    [InlineData("if (gate.EvaluateValue(r) is (Verdict.Run, _)) Effects.Send(r);")]
    [InlineData("if (gate.Quick(r) is Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Quick(r) is not Verdict.Run) return; Effects.Send(r);")]
    [InlineData("Verdict? v = gate.Quick(r); if (v is Verdict.Run) Effects.Send(r);")]
    [InlineData("Verdict? v = gate.Quick(r); if (v is { } w && w == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: null }) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is (not Verdict.Run, _) or null) return; Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false }) return; Effects.Send(r);")]
    public Task PatternThatIsRun_LetsTheEffectBe(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if (gate.Evaluate(r) is (not Verdict.Run, { })) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is not (Verdict.Run or Verdict.Hitl, { })) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false, ReasonCode: { } }) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false, IsSealed: true }) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsStop: false }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: not Verdict.Stop }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Run or Verdict.Hitl }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var {|004:v|} }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: _ }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Permit: _ }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Permit: var p }) {|020:Effects.Send(r)|};")]
    [InlineData("if ({|017:gate.Evaluate(r) is { Explanation: \"a\" }|}) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Explanation: _ }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Explanation.Length: 3 }) {|020:Effects.Send(r)|};")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is (_, _)) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is (Verdict.Run or Verdict.Stop, _)) {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        if ({|017:gate.Evaluate(r) is (not Verdict.Run, { Value: "a" })|}) return; {|020:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        if ({|017:gate.Evaluate(r) is { IsRun: false, Explanation: "a" }|}) return; {|020:Effects.Send(r)|};
        """)]
    [InlineData("if (gate.Find(r.Id) is { IsRun: false }) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Find(r.Id) is { IsRun: true } or null) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true } or { IsHitl: true }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsSealed: true }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsSealed: false }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsOverridable: false }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is not { IsOverridable: false }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var v } && v != Verdict.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { ReasonCode: var v } && v == Codes.Ok) {|020:Effects.Send(r)|};")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is (_, var c) && c == Codes.Ok) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is (var v, _) && v != Verdict.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is var d && !d.IsStop) {|020:Effects.Send(r)|};")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is object) {|020:Effects.Send(r)|};")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is { }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Stop) return; {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Run { Permit: null }) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run or UnionDecision.Hitl) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Quick(r) is not Verdict.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Quick(r) is var {|004:v|}) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.Quick(r) is {|018:>= Verdict.Run|}) {|020:Effects.Send(r)|};")]
    [InlineData("if (r.Id is \"a\") {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateWithCost(r) is (_, 1)) {|020:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateWithCost(r) is ({ IsRun: true }, _)) Effects.Send(r);")]
    [InlineData("if (gate.Quick(r) is {|018:(Verdict)7|}) {|020:Effects.Send(r)|};")]
    public Task PatternThatMayBeRun_DoesNotLetTheEffectBe(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsStop: true }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: Verdict.Stop }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is (Verdict.Stop, _)) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is (not Verdict.Run, _)) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is (not Verdict.Run, var code)) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Permit: null }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is not { Permit: not null } and not null) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { IsOverridable: true }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is not { Verdict: Verdict.Run } and { }) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Stop) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Quick(r) is Verdict.Stop) {|021:Effects.Send(r)|};")]
    public Task PatternThatIsNoRun_MakesTheEffectAMistake(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ({|006:gate.Evaluate(r)|} is null) Effects.Send(r);")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is not null) return; Effects.Send(r);")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is not { }) Effects.Send(r);")]
    public Task EffectWithoutADecision_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsSealed: false }) d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsSealed: true }) return; d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is not { IsSealed: true }) d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsOverridable: true }) d.Override(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is not { IsOverridable: true }) return; d.Resume(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsSealed: true }) {|031:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (d is { IsSealed: false }) return; {|030:d.Override(a)|}.ThrowIfNotRun();
        """)]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsOverridable: false }) {|030:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsStop: true }) {|030:d.Override(a)|}.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsHitl: true, IsSealed: false }) d.Resume(a).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { IsHitl: true }) d.Resume(a).ThrowIfNotRun();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (d is { Verdict: Verdict.Stop, IsSealed: false }) d.Override(a).ThrowIfNotRun();
        """)]
    public Task PatternOnASeal_IsKnown(string body) => HostCode.Method(body);
}
