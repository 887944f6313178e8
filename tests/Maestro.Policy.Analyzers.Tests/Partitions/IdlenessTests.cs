using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Tests of the outcome that change nothing, and those that do.</summary>
public sealed class IdlenessTests
{
    [Theory]
    [InlineData("if ({|016:(bool)gate.Evaluate(r).IsRun|}) { } Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun == true|}) { } Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun != true|}) { } Work.Do();")]
    [InlineData("if ({|016:!gate.Evaluate(r).IsRun|}) { } Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) { { ; } } else Log.Warn(\"no\"); Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) { Work.Do(); } else { Work.Do(); }")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) Work.Count++; Work.Do();")]
    [InlineData("if ({|016:gate.Evaluate(r).IsRun|}) Work.Count -= 1; Work.Do();")]
    [InlineData("var n = 0; if ({|016:gate.Evaluate(r).IsRun|}) n++; Work.Do();")]
    [InlineData("var n = 0; if ({|016:gate.Evaluate(r).IsRun|}) n += 1; Work.Do();")]
    [InlineData("Log.Info($\"{({|016:gate.Evaluate(r).IsRun|})}\");")]
    [InlineData("Log.Info($\"{({|016:gate.Evaluate(r).IsRun|} ? 1 : 2)}\");")]
    [InlineData("Log.Info(\"{0}\", {|016:gate.Evaluate(r).IsRun|});")]
    [InlineData("Log.Info(\"{0}\", {|016:gate.Evaluate(r).IsRun|} ? 1 : 2);")]
    [InlineData("Console.WriteLine({|016:gate.Evaluate(r).IsRun|});")]
    [InlineData("Work.Id({|016:gate.Evaluate(r).IsRun|} ? 1 : 1);")]
    [InlineData(
        """
        switch ({|016:gate.Evaluate(r).Verdict|}) { case Verdict.Run: { break; } case Verdict.Hitl: break;
            case Verdict.Stop: Log.Warn("x"); break; } Work.Do();
        """)]
    public Task TestWithoutEffect_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("if (gate.Evaluate(r).IsRun) { } else Work.Do();")]
    [InlineData("if (gate.Evaluate(r).IsRun) Work.Do(); else { }")]
    [InlineData("if (gate.Evaluate(r).IsRun) { Log.Info(\"run\"); Work.Do(); }")]
    [InlineData("if (gate.Evaluate(r).IsRun) Work.Count += r.Amount;")]
    [InlineData("if (gate.Evaluate(r).IsRun) Work.Count = 1;")]
    [InlineData("var n = 0; if (gate.Evaluate(r).IsRun) n++; if (n > 0) Work.Do();")]
    [InlineData("var n = 0; if (gate.Evaluate(r).IsRun) n += 1; if (n > 0) Work.Do();")]
    [InlineData("var n = 0; if (gate.Evaluate(r).IsRun) n += r.Amount; Work.Do();")]
    [InlineData("if (strict ? gate.Evaluate(r).IsRun : true) Work.Do();")]
    [InlineData("Work.Id(gate.Evaluate(r).IsRun ? 1 : 2);")]
    [InlineData("Work.Id(gate.Evaluate(r).IsRun);")]
    [InlineData("Work.Id($\"{gate.Evaluate(r).IsRun}\");")]
    [InlineData("foreach (var x in rs) { if (gate.Evaluate(x).IsRun) break; Work.Do(); }")]
    [InlineData("foreach (var x in rs) { if (gate.Evaluate(x).IsRun) { break; } Work.Do(); }")]
    [InlineData("foreach (var x in rs) { if (gate.Evaluate(x).IsRun) continue; Work.Do(); }")]
    [InlineData("switch (r.Amount) { case 1: if (gate.Evaluate(r).IsRun) break; Work.Do(); break; }")]
    [InlineData("switch (r.Amount) { case 1: if (gate.Evaluate(r).IsRun) { break; } Work.Do(); break; }")]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break; case Verdict.Hitl: break;
            case Verdict.Stop: break; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: break; case Verdict.Hitl: break;
            case Verdict.Stop: return; } Work.Do();
        """)]
    public Task TestWithEffect_IsNotReported(string body) => Verify.StubBody(body);
}
