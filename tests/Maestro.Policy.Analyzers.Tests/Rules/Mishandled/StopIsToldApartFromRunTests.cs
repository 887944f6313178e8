using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class StopIsToldApartFromRunTests
{
    [Theory]
    [InlineData("if ({|011:gate.Evaluate(r) is { IsHitl: true }|}) return; Work.Do();")]
    [InlineData("if ({|011:gate.Evaluate(r).Verdict is Verdict.Hitl|}) return; Work.Do();")]
    [InlineData("if (!{|011:gate.Evaluate(r).IsHitl|}) Work.Do();")]
    [InlineData("if ({|011:gate.EvaluateUnion(r) is UnionDecision.Hitl|}) return; Work.Do();")]
    public Task StopLikeRun_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { void M(Decision d) { if ({|011:d.IsHitl|}) return; Work.Do(); } }")]
    public Task StopLikeRunInAnyMember_IsReported(string code) => Verify.Stub(code);
}
