using Maestro.Policy.Analyzers.Tests.Rules;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>What all tests of one value together say.</summary>
public sealed class PartitionJudgeTests
{
    [Theory]
    [InlineData("if ({|010:gate?.Evaluate(r).IsStop|} == true) return; Work.Do();")]
    [InlineData("if ({|010:gate?.Evaluate(r)?.IsStop|} == true) return; Work.Do();")]
    [InlineData("if ({|010:gate?.Evaluate(r).IsStop.Equals(true)|} == true) return; Work.Do();")]
    [InlineData("if ({|011:gate?.Evaluate(r).Verdict.Equals(Verdict.Hitl)|} == true) return; Work.Do();")]
    [InlineData("var d = gate?.Evaluate(r); if ({|010:d?.IsStop|} == true) return; Work.Do();")]
    [InlineData("rs?.ToList().Add({|010:gate.Evaluate(r).IsStop|} ? r : r with { });")]
    public Task ConditionalAccess_IsShownAsAWhole(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); if ({|012:d.IsRun|}) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (r.Amount > 3) { } else if ({|012:d.IsRun|}) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (!({|012:d.Verdict != Verdict.Run|})) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if ({|012:d is { IsRun: true }|}) { Work.Do(); Work.Count = 1; }")]
    public Task PauseThatIsForgotten_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("if (gate.Evaluate(r).IsRun) Work.Do();")]
    [InlineData("var g = gate; if (g.Evaluate(r).IsRun) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) Work.Do(); else Log.Warn(\"no\");")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) { Work.Do(); return; } Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun && strict) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) Work.Do(); if (d.IsHitl) Work.Count = 1;")]
    [InlineData("Action a = () => { var d = gate.Evaluate(r); if (d.IsRun) Work.Do(); }; a();")]
    [InlineData("var d = gate.Evaluate(r); Work.Id(d.IsRun ? 1 : 2);")]
    public Task PauseThatSomebodyMayThinkOf_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); if ({|010:d.IsStop|}) return; Work.Id({|026:d.IsStop|} ? 1 : 2);")]
    [InlineData("var d = gate.Evaluate(r); var {|016:one|} = d.IsRun; var two = d.IsRun;")]
    [InlineData("var d = gate.Evaluate(r); if ({|016:d.IsRun|}) { } if (d.IsHitl) { } Work.Do();")]
    [InlineData("gate.Evaluate(r).Switch(_ => Work.Do(), _ => { }, _ => { });")]
    [InlineData("var d = gate.Evaluate(r); switch (d.Verdict) { default: break; } if (!d.IsRun) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) { } if (d.IsHitl) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsHitl) return; if (d.IsStop) { } else Work.Do();")]
    public Task TestsOfOneValue_AreJudgedTogether(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("void M(Decision d) { if (d is null) return; if ({|010:d.IsStop|}) return; Work.Do(); }")]
    [InlineData("void M(Decision d) { var s = d.IsSealed; if ({|010:d.IsStop|}) return; Work.Id(s); }")]
    [InlineData("void M(Decision d) { Log.Info(\"{0}\", d); if ({|010:d.IsStop|}) return; Work.Do(); }")]
    [InlineData("void M(Task<Decision> t) { if ({|010:t.Result.IsStop|}) return; Work.Do(); }")]
    [InlineData(
        "void M(Decision d, Decision e) { if ({|010:d.IsStop|}) return; if ({|011:e.IsHitl|}) return; Work.Do(); }")]
    [InlineData(
        "void M(Gate g, Request r) { if ({|010:g.Evaluate(r).IsStop|}) return; if (!g.Evaluate(r).IsRun) return; }")]
    public Task ValueOfAnyOrigin_IsReported(string member) => HostCode.Member(member);

    [Theory]
    [InlineData("void M(Decision d, IDecisionStore s) { s.Save(d); if (d.IsStop) return; Work.Do(); }")]
    [InlineData("void M(Decision d, IDecisionStore s) { if (d.IsRun) Work.Do(); }")]
    [InlineData("void M(object o, Decision d) { d.ThrowIfNotRun(); if (o is UnionDecision.Stop) return; Work.Do(); }")]
    public Task ValueThatSomebodyHandles_IsNotReported(string member) => HostCode.Member(member);
}
