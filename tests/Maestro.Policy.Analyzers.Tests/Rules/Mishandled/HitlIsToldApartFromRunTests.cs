using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class HitlIsToldApartFromRunTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).IsStop|}) return; Work.Do();")]
    [InlineData("if (!{|010:gate.Evaluate(r).IsStop|}) Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r) is { IsStop: false }|}) Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r) is not { IsStop: true }|}) Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r) is { Verdict: Verdict.Stop }|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r) is { Verdict: not Verdict.Stop }|}) Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).Verdict is Verdict.Stop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).Verdict is not Verdict.Stop|}) Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r) is (Verdict.Stop, _)|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).IsStop|} == true) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).IsStop|} is true) return; Work.Do();")]
    [InlineData("if ({|010:gate.Evaluate(r).IsStop|} is false) Work.Do();")]
    [InlineData("if ({|010:Verdict.Stop == gate.Evaluate(r).Verdict|}) return; Work.Do();")]
    [InlineData("if ({|010:Verdict.Stop.Equals(gate.Evaluate(r).Verdict)|}) return; Work.Do();")]
    [InlineData("if ({|010:object.Equals(gate.Evaluate(r).Verdict, Verdict.Stop)|}) return; Work.Do();")]
    [InlineData("if ({|010:Equals(gate.Evaluate(r).Verdict, Verdict.Stop)|}) return; Work.Do();")]
    [InlineData(
        """
        if ({|010:EqualityComparer<Verdict>.Default.Equals(gate.Evaluate(r).Verdict,
            Verdict.Stop)|}) return; Work.Do();
        """)]
    [InlineData("if ({|010:gate.Quick(r) == Verdict.Stop|}) return; Work.Do();")]
    [InlineData("var v = gate.Quick(r); if ({|010:v != Verdict.Stop|}) Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateValue(r).IsStop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateUnion(r) is UnionDecision.Stop|}) return; Work.Do();")]
    [InlineData(
        """
        if ({|010:gate.EvaluateUnion(r) is UnionDecision.Stop s|}) { Log.Warn(s.ToString()!); return; }
            Work.Do();
        """)]
    [InlineData("if ({|010:(gate.EvaluateUnion(r) as UnionDecision.Stop) != null|}) return; Work.Do();")]
    [InlineData("if ({|010:(await gate.EvaluateAsync(r)).IsStop|}) return; Work.Do();")]
    [InlineData(
        """
        var d = await gate.EvaluateAsync(r); if ({|010:d.IsStop|}) throw new DecisionNotRunException();
            Work.Do();
        """)]
    [InlineData(
        """
        var t = gate.EvaluateTaskAsync(r); var d = await t;
            if ({|010:d.IsStop|}) throw new DecisionNotRunException(); Work.Do();
        """)]
    [InlineData("if ({|010:gate.EvaluateTaskAsync(r).Result.IsStop|}) return; Work.Do();")]
    [InlineData("if (gate.TryEvaluate(r, out var d) && !{|010:d.IsStop|}) Work.Do();")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(r); if ({|010:d.IsStop|}) return; Work.Count = cost;")]
    [InlineData("var t = gate.EvaluateWithCost(r); if ({|010:t.decision.IsStop|}) return; Work.Count = t.cost;")]
    [InlineData("foreach (var d in gate.EvaluateAll(rs)) if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData(
        """
        var all = gate.EvaluateAll(rs); foreach (var d in all) if ({|010:d.IsStop|}) return; Work.Do();
        """)]
    [InlineData("if (gate.EvaluateAll(rs).Any(d => {|010:d.IsStop|})) return; Work.Do();")]
    [InlineData("if (gate.EvaluateAll(rs).All(d => !{|010:d.IsStop|})) Work.Do();")]
    [InlineData("if (!gate.EvaluateAll(rs).Any(d => {|010:d.IsStop|})) Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|010:d.IsStop|}) { Log.Warn("no"); return; } Log.Info("{0}", d);
            Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); var stop = {|010:d.IsStop|}; if (stop) return; Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); bool stopped; stopped = {|010:d.IsStop|}; if (stopped) return; Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); if ({|010:d.IsStop|} && r.Amount > 3) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (r.Amount > 3 || {|010:d.IsStop|}) return; Work.Do();")]
    [InlineData("switch ({|010:gate.Evaluate(r).Verdict|}) { case Verdict.Stop: return; } Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (!{|010:d.IsRun|} && !d.IsHitl) return; Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|010:d.Verdict is not (Verdict.Run or Verdict.Hitl)|}) return;
            Work.Do();
        """)]
    [InlineData("if ({|010:gate.Evaluate(r) is { Verdict: Verdict.Run or Verdict.Hitl }|}) Work.Do();")]
    public Task PauseLikeRun_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { bool M(List<Decision> ds) => ds.TrueForAll(d => !{|010:d.IsStop|}); }")]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) { var d = gate.Evaluate(r); return {|010:d.IsStop|}
            ? "no" : r.Amount > 3 ? "big" : "ok"; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => {|010:gate.Evaluate(r).IsStop|}
            switch { true => 0, false => 1 }; }
        """)]
    [InlineData("class C { bool M(Decision d) => !{|010:d.IsStop|}; }")]
    [InlineData(
        """
        class C { void M(Decision d) { if ({|010:d.IsStop|}) throw new DecisionNotRunException();
            Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => {|010:gate.Evaluate(r)|} switch { { IsStop: false }
            => "go", _ => "no" }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|010:gate.Evaluate(r).Verdict|}
            switch { not Verdict.Stop => true, _ => false }; }
        """)]
    [InlineData("class C { bool M(IGate gate, Request r) => {|010:gate.Evaluate(r).Verdict == default|}; }")]
    public Task PauseLikeRunInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        var d = await pipeline.EvaluateAsync("x", run); if ({|010:d.IsStop|}) return; Console.Beep();
        """)]
    [InlineData(
        """
        var d = await pipeline.EvaluateAsync("x", run); if ({|010:d.Verdict == Verdict.Stop|}) return;
            Console.Beep();
        """)]
    public Task PauseLikeRunOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run)
            => {|010:(await p.EvaluateAsync("x", run)) is { IsStop: false }|}; }
        """)]
    public Task PauseLikeRunOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break;
            case Verdict.Hitl: case Verdict.Stop: return; }
        """)]
    [InlineData(
        """
        switch (gate.Evaluate(r).Verdict) { case Verdict.Run: Work.Do(); break;
            case Verdict.Hitl or Verdict.Stop: return; }
        """)]
    [InlineData("if (gate.Evaluate(r) is { IsRun: false }) return; Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is not { IsRun: true }) return; Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (d.IsStop) { Log.Warn("no"); throw new DecisionNotRunException(); }
            if (d.IsHitl) throw new InvalidOperationException("ask"); Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); if (d.IsStop || d.IsHitl) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsStop && !d.IsHitl) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.Verdict is Verdict.Stop or Verdict.Hitl) return; Work.Do();")]
    [InlineData("var v = gate.Evaluate(r).Verdict; if (v is not Verdict.Run) return; Work.Do();")]
    public Task PauseApartFromRun_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { IEnumerable<Decision> M(IEnumerable<Decision> ds) => ds.Where(d => d.IsHitl); }")]
    [InlineData("class C { int M(IEnumerable<Decision> ds) => ds.Count(d => d.IsStop); }")]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) { var d = gate.Evaluate(r);
            return d.IsStop ? "no" : d.IsHitl ? "ask" : "ok"; } }
        """)]
    [InlineData("class C { static bool Ok(Decision d) { return d.Verdict != Verdict.Stop; } }")]
    [InlineData(
        """
        class C { void M(IGate gate, IHitlQueue q, Request r) { var d = gate.Evaluate(r);
            if (d.IsHitl) { q.Enqueue(d, r); } else if (d.IsRun) { Work.Do(); }
            else { throw new DecisionNotRunException(); } } }
        """)]
    [InlineData(
        """
        class C { int M(Gate gate, IEnumerable<Request> rs) { int run = 0, hitl = 0, stop = 0;
            foreach (var d in gate.EvaluateAll(rs)) { if (d.IsRun) run++; else if (d.IsHitl) hitl++;
            else stop++; } return run - hitl - stop; } }
        """)]
    [InlineData(
        """
        class C { IEnumerable<Decision> M(Gate gate, IEnumerable<Request> rs)
            => gate.EvaluateAll(rs).Where(d => d.IsHitl); }
        """)]
    [InlineData(
        """
        class C { (List<Decision> Go, List<Decision> Ask) M(Gate gate, IEnumerable<Request> rs) {
            var all = gate.EvaluateAll(rs);
            return (all.Where(d => d.IsRun).ToList(), all.Where(d => d.IsHitl).ToList()); } }
        """)]
    public Task PauseApartFromRunInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
