using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class StoredDecisionIsExaminedTests
{
    [Theory]
    [InlineData("var {|004:d|} = gate.Evaluate(r);")]
    [InlineData("if (gate.TryEvaluate(r, out var {|004:d|})) Work.Do();")]
    [InlineData("Decision d; if (gate.TryEvaluate(r, out {|004:d|})) Work.Do();")]
    [InlineData("var {|004:all|} = await Task.WhenAll(rs.Select(r => gate.EvaluateTaskAsync(r)));")]
    [InlineData("await foreach (var {|004:d|} in gate.EvaluateStream(rs)) Work.Do();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); Work.Do();")]
    [InlineData("Decision? {|004:d|} = gate.Evaluate(r); Work.Do();")]
    [InlineData("Decision d; {|004:d|} = gate.Evaluate(r); Work.Do();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); d = gate.Evaluate(r); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); d.ThrowIfNotRun(); {|004:d|} = gate.Evaluate(r); Work.Do();")]
    [InlineData("for (var i = 0; i < 3; i++) { var {|004:d|} = gate.Evaluate(r); Work.Do(); }")]
    [InlineData("Decision d; int cost; ({|004:d|}, cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("if (gate.Evaluate(r) is var {|004:d|}) Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is Decision {|004:d|}) Work.Do();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r) ?? Decision.Stop(Codes.AuthRequired, Layers.AccGate);")]
    [InlineData("var {|004:d|} = gate.Find(r.Id); d ??= gate.Evaluate(r); Work.Do();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); { int x = 1; Work.Count = x; }")]
    [InlineData("var {|004:all|} = gate.EvaluateAll([r]); Work.Do();")]
    [InlineData("var ({|004:v|}, code) = gate.Evaluate(r); Log.Info(code.Value);")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); Log.Info(nameof(d));")]
    [InlineData("var t = gate.EvaluateWithCost(r); var ({|004:d|}, cost) = t; Work.Count = cost;")]
    [InlineData("var d = gate.Find(r.Id); if (d is { } {|004:x|}) Work.Do();")]
    [InlineData("var all = gate.EvaluateAll(rs); foreach (var {|004:d|} in all) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; {|004:d|} = gate.Evaluate(r); Work.Do();")]
    public Task UnexaminedLocal_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { Decision M(IGate a, IGate b, Request r) { Decision d; {|004:d|} = a.Evaluate(r);
            d = b.Evaluate(r); return d; } }
        """)]
    [InlineData(
        """
        class C { void M(IGate a, IGate b, Request r, bool f) { var {|004:d|} = a.Evaluate(r);
            if (f) d = b.Evaluate(r); d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { Decision? M(IGate gate, IEnumerable<Request> rs) { Decision? d = null;
            foreach (var r in rs) {|004:d|} = gate.Evaluate(r); return d; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { using var s = new System.IO.MemoryStream(); var {|004:d|}
            = gate.Evaluate(r); return 1; } }
        """)]
    [InlineData(
        """
        class C { IEnumerable<int> M(IGate gate, Request r) { var {|004:d|} = gate.Evaluate(r);
            yield return 1; } }
        """)]
    public Task UnexaminedLocalInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("var {|004:d|} = await pipeline.EvaluateAsync(\"x\", run);")]
    public Task UnexaminedLocalOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, string[] xs) {
            await foreach (var {|004:d|} in p.EvaluateAllAsync(xs, run)) Console.Beep(); } }
        """)]
    public Task UnexaminedLocalOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("if (gate.TryEvaluate(r, out var d) && d.IsRun) Work.Do();")]
    [InlineData("Decision d; if (gate.TryEvaluate(r, out d) && d.IsRun) Work.Do();")]
    [InlineData("await foreach (var d in gate.EvaluateStream(rs)) d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); d.ThrowIfNotRun(); d = gate.Evaluate(r); d.ThrowIfNotRun();")]
    [InlineData("for (var e = gate.EvaluateAll(rs).GetEnumerator(); e.MoveNext();) Work.Do();")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(r); d.ThrowIfNotRun(); Work.Count = cost;")]
    [InlineData("if (gate.Evaluate(r) is { IsRun: true } d) Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is { ReasonCode: var c }) Log.Info(c.Value);")]
    [InlineData("var d = gate.Find(r.Id); d ??= gate.Evaluate(r); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); Action a = () => d.ThrowIfNotRun(); a();")]
    [InlineData("var d = gate.Evaluate(r); Go(); void Go() => d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Find(r.Id); if (d is { } x && x.IsRun) Work.Do();")]
    [InlineData("var all = gate.EvaluateAll(rs); foreach (var d in all) d.ThrowIfNotRun();")]
    [InlineData(
        """
        foreach (var (v, code) in gate.EvaluateAll(rs)) if (v != Verdict.Run) throw new
            InvalidOperationException(code.Value);
        """)]
    [InlineData("var d = gate.Evaluate(r); ArgumentNullException.ThrowIfNull(d); d.ThrowIfNotRun();")]
    [InlineData(
        """
        var d = gate.Find(r.Id); if (d is null) throw new KeyNotFoundException(); if (!d.IsRun) return;
            Work.Do();
        """)]
    [InlineData("var d = gate.Find(r.Id) ?? gate.Evaluate(r); if (!d.IsRun) return; Work.Do();")]
    [InlineData(
        """
        Decision d; try { d = gate.Evaluate(r); } catch (Exception e) { Log.Warn(e.Message); throw; }
            d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        Decision? d = null; try { d = gate.Evaluate(r); Work.Do(); } finally { Log.Info("{0}", d); }
            d.ThrowIfNotRun();
        """)]
    [InlineData("var d = gate.Evaluate(r); bool go = d.IsRun && r.Amount < 10; if (go) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r).EnsureRun(); Log.Info(\"{0}\", d); Work.Do();")]
    public Task ExaminedLocal_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(IGate a, IGate b, Request r, bool f) { Decision d; if (f) { d = b.Evaluate(r); }
            else { d = a.Evaluate(r); } if (!d.IsRun) return; Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { Decision? M(IGate gate, IEnumerable<Request> rs) { Decision? d = null;
            foreach (var r in rs) { d = gate.Evaluate(r); if (!d.IsRun) break; } return d; } }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, IEnumerable<Request> rs) { var ok = true;
            foreach (var r in rs) ok = gate.Evaluate(r).IsRun; return ok; } }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, IEnumerable<Request> rs) { var ok = true;
            foreach (var r in rs) ok &= gate.Evaluate(r).IsRun; return ok; } }
        """)]
    [InlineData(
        """
        class C { Decision M(IGate a, IGate b, Request r) { var d = a.Evaluate(r); if (!d.IsRun) return d;
            return b.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) { var d = gate.Evaluate(r); Debug.Assert(d is not null);
            return d.IsRun; } }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) { var d = gate.Evaluate(r); return d.IsRun || throw2(d);
            static bool throw2(Decision x) => throw new InvalidOperationException(x.ToString()); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, Action<Decision> sink) { var d = gate.Evaluate(r);
            sink(d); } }
        """)]
    [InlineData("class C { void M(IGate gate, Request r, Action<Decision> sink) => sink(gate.Evaluate(r)); }")]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, IProgress<Decision> sink)
            => sink.Report(gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { ref struct S { public Decision D; } void M(IGate gate, Request r) { S s;
            s.D = gate.Evaluate(r); s.D.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request a, Request b) { var both = new[] { gate.Evaluate(a),
            gate.Evaluate(b) }; foreach (var d in both) d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { System.Collections.Immutable.ImmutableList<Decision> M(IGate gate, Request a,
            System.Collections.Immutable.ImmutableList<Decision> l) => l.Add(gate.Evaluate(a)); }
        """)]
    public Task ExaminedLocalInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, string[] xs) {
            await foreach (var d in p.EvaluateAllAsync(xs, run)) d.ThrowIfNotRun(); } }
        """)]
    public Task ExaminedLocalOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);
}
