using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class SwitchNamesEveryOutcomeTests
{
    [Theory]
    [InlineData(
        """
        switch ({|013:gate.Evaluate(r).Verdict|}) { case Verdict.Run: Work.Do(); break;
            case Verdict.Hitl: return; }
        """)]
    [InlineData(
        """
        switch ({|013:gate.Evaluate(r).Verdict|}) { case Verdict.Stop: return; case Verdict.Hitl: return; }
            Work.Do();
        """)]
    [InlineData(
        """
        switch ({|013:gate.Evaluate(r).Verdict|}) { case {|015:Verdict.Run or Verdict.Hitl|}: Work.Do();
            break; }
        """)]
    [InlineData(
        """
        switch ({|013:gate.EvaluateUnion(r)|}) { case UnionDecision.Run: Work.Do(); break;
            case UnionDecision.Stop: return; }
        """)]
    public Task MissingOutcome_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(Decision d) { switch ({|013:d.Verdict|}) { case Verdict.Run: Work.Do(); break;
            case Verdict.Stop: return; } } }
        """)]
    public Task MissingOutcomeInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        var a = await pipeline.EvaluateAsync("x", run);
            switch ({|013:a.Verdict|}) { case Verdict.Run: Console.Beep(); break;
            case Verdict.Stop: return; }
        """)]
    public Task MissingOutcomeOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData("switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break; }")]
    public Task CompleteSwitch_IsNotReported(string body) => Verify.StubBody(body);
}
