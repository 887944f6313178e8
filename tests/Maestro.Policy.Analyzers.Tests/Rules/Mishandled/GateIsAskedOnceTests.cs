using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class GateIsAskedOnceTests
{
    [Theory]
    [InlineData("while ({|027:!gate.Evaluate(r).IsRun|}) Thread.Sleep(100);")]
    [InlineData("Decision d; do { d = gate.Evaluate(r); } while ({|027:!d.IsRun|});")]
    [InlineData("Decision d; do { d = gate.Evaluate(r); } while ({|027:d.Verdict != Verdict.Run|});")]
    [InlineData("Decision d; do { d = gate.Evaluate(r); } while ({|027:d is not { IsRun: true }|});")]
    [InlineData("while (true) { if ({|027:gate.Evaluate(r).IsRun|}) break; Thread.Sleep(10); } Work.Do();")]
    [InlineData("while (true) { var d = gate.Evaluate(r); if ({|027:d.IsRun|}) break; } Work.Do();")]
    [InlineData("for (;;) { var d = gate.Evaluate(r); if ({|027:d.IsRun|}) return; }")]
    [InlineData(
        """
        var d = gate.Evaluate(r); for (var i = 0; i < 3 && {|027:!d.IsRun|}; i++) d = gate.Evaluate(r);
            d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); var n = 0; while ({|027:!d.IsRun|} && n++ < 3) d = gate.Evaluate(r);
            d.ThrowIfNotRun();
        """)]
    [InlineData("while ({|027:gate.Evaluate(r).IsRun != true|}) Thread.Sleep(100);")]
    [InlineData("while ({|027:false == gate.Evaluate(r).IsRun|}) Thread.Sleep(100);")]
    public Task RepeatedQuestion_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) { for (var i = 0; i < 3; i++) { var d = gate.Evaluate(r);
            if ({|027:d.IsRun|}) return true; } return false; } }
        """)]
    [InlineData(
        """
        class C { async Task<bool> M(IGate gate, Request r) { for (var i = 0; i < 3;
            i++) { var d = await gate.EvaluateAsync(r); if ({|027:d.IsRun|}) return true;
            await Task.Delay(10); } return false; } }
        """)]
    [InlineData(
        """
        class C { async Task M(IGate gate, Request r, CancellationToken ct) {
            var d = await gate.EvaluateAsync(r, ct);
            while ({|027:!d.IsRun|}) { if (d.IsStop) throw new DecisionNotRunException();
            await Task.Delay(10, ct); d = await gate.EvaluateAsync(new Request(r.Id, r.Amount - 1), ct); }
            Work.Do(); } }
        """)]
    public Task RepeatedQuestionInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        Decision<string> d; do { d = await pipeline.EvaluateAsync("x", run); } while ({|027:!d.IsRun|});
        """)]
    public Task RepeatedQuestionOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        var d = await gate.EvaluateTaskAsync(r); while (d.IsHitl) { await Task.Delay(10);
            d = gate.Find(r.Id) ?? d; } d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); while (!d.IsRun) { r = r with { Amount = r.Amount / 2 };
            d = gate.Evaluate(r); } Work.Do();
        """)]
    [InlineData(
        """
        for (;;) { var d = gate.Evaluate(r); if (d.IsRun) Work.Do(); else if (d.IsHitl) queue.Enqueue(d, r);
            else Log.Warn("no"); }
        """)]
    public Task NewQuestion_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { bool M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) {
            if (!gate.Evaluate(r).IsRun) return false; } return true; } }
        """)]
    [InlineData(
        """
        class C { Request? M(IGate gate, List<Request> rs) { for (var i = 0; i < rs.Count;
            i++) { if (gate.Evaluate(rs[i]).IsRun) return rs[i]; } return null; } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Queue<Request> q) { while (true) { var d = gate.Evaluate(q.Dequeue());
            if (d.IsRun) break; } Work.Do(); } }
        """)]
    public Task NewQuestionInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
