using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>How switches over outcomes are read.</summary>
public sealed partial class OutcomeSwitchesTests
{
    [Theory]
    [InlineData("default: {|015:case Verdict.Run:|} Work.Do(); break; case Verdict.Stop: return;")]
    [InlineData("case Verdict.Hitl: case Verdict.Stop: {|015:case Verdict.Run:|} Work.Do(); break;")]
    [InlineData("case Verdict.Run: {|015:case Verdict.Stop:|} Work.Do(); break; default: return;")]
    [InlineData("case Verdict.Run: {|015:default:|} Work.Do(); break; case Verdict.Stop: return;")]
    [InlineData("case Verdict.Run: {|015:case var _:|} Work.Do(); break;")]
    [InlineData("case {|015:Verdict.Run or Verdict.Stop|}: Work.Do(); break; default: return;")]
    [InlineData(
        "case Verdict.Run: Work.Do(); break; case Verdict.Stop: return; default: {|015:goto case Verdict.Run;|}")]
    [InlineData(
        "case Verdict.Run: Work.Do(); break; case Verdict.Hitl: {|015:goto case Verdict.Run;|} default: return;")]
    [InlineData(
        """
        case Verdict.Run: Work.Do(); break; case Verdict.Hitl: if (strict) {|015:goto case Verdict.Run;|} return;
            default: return;
        """)]
    public Task CaseSharedWithRun_IsReported(string cases) => Switch(cases);

    [Theory]
    [InlineData("case Verdict.Hitl: return; case Verdict.Stop: return; case Verdict.Run: default: Work.Do(); break;")]
    [InlineData("case Verdict.Stop: case Verdict.Hitl: return; case Verdict.Run: Work.Do(); break;")]
    [InlineData(
        "case Verdict.Run: Work.Do(); break; case Verdict.Hitl: goto case Verdict.Stop; case Verdict.Stop: return;")]
    [InlineData("case Verdict.Run: Work.Do(); break; case Verdict.Hitl: goto default; default: return;")]
    [InlineData(
        """
        case Verdict.Run: Work.Do(); break; case Verdict.Hitl: return; case Verdict.Stop: return;
            default: goto case Verdict.Run;
        """)]
    [InlineData(
        """
        case Verdict.Run when strict: Log.Info("x"); goto case Verdict.Run; case Verdict.Run: Work.Do(); break;
            default: return;
        """)]
    public Task CaseApartFromRun_IsNotReported(string cases) => Switch(cases);

    [Theory]
    [InlineData("case Verdict.Stop: return; {|014:default|}: Work.Do(); break;")]
    [InlineData("{|014:default|}: Work.Do(); break; case Verdict.Stop: return;")]
    [InlineData("case Verdict.Stop: return; case var {|014:_|}: Work.Do(); break;")]
    [InlineData("case Verdict.Stop: return; case {|014:Verdict|}: Work.Do(); break;")]
    [InlineData("case Verdict.Stop: return; {|014:default|}: { Work.Do(); break; }")]
    [InlineData("case Verdict.Stop: return; {|014:default|}: if (strict) throw new DecisionNotRunException(); break;")]
    public Task RestWithRun_IsReported(string cases) => Switch(cases);

    [Theory]
    [InlineData("case Verdict.Stop: return; default: Work.Do(); throw new DecisionNotRunException();")]
    [InlineData("case Verdict.Stop: return; default: { Work.Do(); throw new DecisionNotRunException(); }")]
    [InlineData("case var v when strict: return; case Verdict.Stop: return; default: Work.Do(); break;")]
    [InlineData("case Verdict.Stop: case var v when strict: return; default: Work.Do(); break;")]
    [InlineData("case Verdict.Run: Work.Do(); break; default: return;")]
    public Task RestThatIsRefusedOrUnknown_IsNotReported(string cases) => Switch(cases);

    [Theory]
    [InlineData("Verdict.Stop => 1, {|018:<= Verdict.Hitl|} => 2, _ => 0")]
    [InlineData("Verdict.Stop => 1, {|014:_|} => 0")]
    [InlineData("Verdict.Stop => 1, {|014:var v|} => (int)r.Amount")]
    [InlineData("Verdict.Stop => 1, _ => throw new DecisionNotRunException()")]
    [InlineData("Verdict.Stop => 1, Verdict.Run => 2, {|015:Verdict.Hitl|} => 2, _ => 0")]
    [InlineData("Verdict.Run => 2, {|015:Verdict.Stop|} => 2, _ => 0")]
    [InlineData("Verdict.Run => 2, Verdict.Stop => 1, Verdict.Hitl => 1, _ => 0")]
    [InlineData("{|015:Verdict.Run or Verdict.Hitl|} => 2, _ => 0")]
    [InlineData("Verdict.Hitl or Verdict.Stop => 2, Verdict.Run => 1, _ => 0")]
    [InlineData(
        """
        Verdict.Run => throw new DecisionNotRunException(), Verdict.Hitl => throw new DecisionNotRunException(),
            _ => 1
        """)]
    [InlineData("Verdict.Run => 1, Verdict.Hitl => 2")]
    [InlineData("_ => 1")]
    public Task Expression_IsReportedWhereRunIsNotByItself(string arms) =>
        Verify.StubBody($"var x = gate.Evaluate(r).Verdict switch {{ {arms} }}; Work.Id(x);");

    [Theory]
    [InlineData("switch ({|010:gate.Evaluate(r).Verdict|}) { case Verdict.Stop: return; }")]
    [InlineData("switch ({|011:gate.Evaluate(r).Verdict|}) { case Verdict.Hitl: return; }")]
    [InlineData("switch ({|010:gate.Evaluate(r).Verdict|}) { case Verdict.Unspecified: return; }")]
    [InlineData("switch ({|010:gate.Evaluate(r)|}) { case { IsStop: true }: return; }")]
    [InlineData("switch ({|011:gate.EvaluateUnion(r)|}) { case UnionDecision.Hitl: return; }")]
    [InlineData("switch ({|013:gate.Evaluate(r).Verdict|}) { case Verdict.Hitl: return; case Verdict.Stop: return; }")]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: return; case Verdict.Stop: return; case
            Verdict.Run: break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Hitl: return; case Verdict.Stop: return; default: throw
            new DecisionNotRunException(); }
        """)]
    [InlineData("switch (r.Amount) { case 1: gate.Evaluate(r).ThrowIfNotRun(); break; }")]
    public Task Statement_IsReportedWhereOutcomesAreMissing(string statement) =>
        Verify.StubBody($"{statement} Work.Do();");

    private static Task Switch(string cases) =>
        Verify.StubBody($"switch (gate.Evaluate(r).Verdict) {{ {cases} }}");
}
