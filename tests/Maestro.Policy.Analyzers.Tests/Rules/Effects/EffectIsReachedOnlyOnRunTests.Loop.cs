namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData(
        """
        void M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) { var d = gate.Evaluate(r); if
        (d.IsStop) break; {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        void M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs.Where(x => gate.Evaluate(x).IsStop))
        {|020:Effects.Send(r)|}; }
        """)]
    [InlineData(
        """
        void M(IGate gate, Request r) { Decision d; do { d = gate.Evaluate(r); {|020:Effects.Send(r)|}; } while
        (d.IsRun); }
        """)]
    [InlineData(
        """
        void M(Gate gate, IReadOnlyList<Request> rs) { foreach (var d in gate.EvaluateAll(rs)) { if (!d.IsStop)
        {|020:Effects.Send(rs[0])|}; } }
        """)]
    [InlineData(
        """
        void M(Gate gate, Request[] rs) { foreach (var (r, d) in rs.Select(r => (r, gate.Evaluate(r)))) { if
        (d.IsStop) continue; {|020:Effects.Send(r)|}; } }
        """)]
    [InlineData(
        """
        void M(Gate gate, IReadOnlyList<Request> rs) { var ds = gate.EvaluateAll(rs); if (ds.All(d => d.IsRun))
        {|020:Effects.Send(rs[0])|}; }
        """)]
    [InlineData(
        """
        IEnumerable<int> M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) { yield return
        {|020:Effects.Delete(r.Id)|}; gate.Evaluate(r).ThrowIfNotRun(); } }
        """)]
    public Task LoopInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        void M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) { var d = gate.Evaluate(r); if
        (!d.IsRun) break; Effects.Send(r); } }
        """)]
    [InlineData(
        """
        void M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) { gate.Evaluate(r).ThrowIfNotRun();
        Effects.Send(r); } }
        """)]
    [InlineData(
        """
        void M(IGate gate, Queue<Request> q) { while (q.TryDequeue(out var r)) { if (!gate.Evaluate(r).IsRun)
        continue; Effects.Send(r); } }
        """)]
    [InlineData(
        """
        void M(IGate gate, Request[] rs) { for (int i = 0; i < rs.Length; i++) { if (gate.Evaluate(rs[i]).IsRun)
        Effects.Send(rs[i]); } }
        """)]
    [InlineData(
        """
        void M(IGate gate, Request[] rs) { for (int i = 0; i < rs.Length; i++) { if
        (!gate.Evaluate(rs[i]).IsRun) continue; Effects.Send(rs[i]); } }
        """)]
    [InlineData(
        """
        void M(IGate gate, Request r) { for (var d = gate.Evaluate(r); d.IsRun; d = gate.Evaluate(r))
        Effects.Send(r); }
        """)]
    [InlineData("void M(IGate gate, Request r) { while (gate.Evaluate(r).IsRun) Effects.Send(r); }")]
    [InlineData(
        """
        async Task M(Gate gate, IEnumerable<Request> rs) { await foreach (var d in gate.EvaluateStream(rs)) { if
        (!d.IsRun) return; await Effects.SendAsync(rs.First()); } }
        """)]
    [InlineData(
        """
        void M(Gate gate, IReadOnlyList<Request> rs) { foreach (var d in gate.EvaluateAll(rs)) { if (d.IsRun)
        Effects.Send(rs[0]); } }
        """)]
    [InlineData(
        """
        void M(Gate gate, Request[] rs) { foreach (var (r, d) in rs.Select(r => (r, gate.Evaluate(r)))) { if
        (d.IsRun) Effects.Send(r); } }
        """)]
    [InlineData(
        """
        IEnumerable<int> M(IGate gate, IEnumerable<Request> rs) { foreach (var r in rs) { if
        (gate.Evaluate(r).IsRun) yield return Effects.Delete(r.Id); } }
        """)]
    [InlineData(
        """
        IEnumerable<int> M(IGate gate, Request r) { if (!gate.Evaluate(r).IsRun) yield break; yield return
        Effects.Delete(r.Id); yield return Effects.Delete(r.Id); }
        """)]
    public Task LoopInMember_IsNotReported(string code) => HostCode.Member(code);
}
