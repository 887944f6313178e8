using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class EveryDecisionCountsTests
{
    [Theory]
    [InlineData("if ({|019:gate.EvaluateAll(rs).Any(d => d.Verdict == Verdict.Run)|}) Work.Do();")]
    [InlineData("if ({|019:gate.EvaluateAll(rs).Any(d => d is { IsRun: true })|}) Work.Do();")]
    [InlineData("var d = {|019:gate.EvaluateAll(rs).First(d => d.IsRun)|}; d.ThrowIfNotRun();")]
    [InlineData("{|019:gate.EvaluateAll(rs).Last()|}.ThrowIfNotRun();")]
    [InlineData("{|019:gate.EvaluateAll(rs).First()|}.ThrowIfNotRun();")]
    [InlineData("{|019:gate.EvaluateAll(rs).ElementAt(1)|}.ThrowIfNotRun();")]
    [InlineData("{|019:(await Task.FromResult(gate.EvaluateAll(rs))).FirstOrDefault()|}?.ThrowIfNotRun();")]
    public Task DecisionThatSpeaksForOthers_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var ds = gate.EvaluateAll(rs); ds.First().ThrowIfNotRun(); foreach (var d in ds) d.ThrowIfNotRun();")]
    [InlineData("gate.EvaluateAll(rs).Single().ThrowIfNotRun();")]
    [InlineData("gate.Evaluate(rs.First()).ThrowIfNotRun();")]
    public Task DecisionWhoseOthersCount_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(Gate gate, Request a, Request b)
            => (await {|019:await Task.WhenAny(gate.EvaluateTaskAsync(a),
            gate.EvaluateTaskAsync(b))|}).IsRun; }
        """)]
    [InlineData(
        """
        class C { event Func<Request, Task<Decision>>? {|019:E|};
            void M(Request r) { {|003:E?.Invoke(r)|}; } }
        """)]
    [InlineData(
        """
        class C { void M(List<IGate> gates, Request r) { if ({|019:gates.Select(g => g.Evaluate(r)).Any(d
            => d.IsRun)|}) Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { void M(List<IGate> gates, Request r) { if ({|019:gates.Any(g
            => g.Evaluate(r).IsRun)|}) Work.Do(); } }
        """)]
    [InlineData("class C { void M(List<Decision> ds) { if ({|019:ds.Exists(d => d.IsRun)|}) Work.Do(); } }")]
    [InlineData("class C { Decision? M(List<Decision> ds) => {|019:ds.Find(d => d.IsRun)|}; }")]
    [InlineData(
        """
        class C { bool M(List<IGate> gates, Request r) { foreach (var g in gates) {
            if ({|019:g.Evaluate(r).IsRun|}) return true; } return false; } }
        """)]
    [InlineData(
        """
        class C { Decision? M(List<IGate> gates, Request r) { foreach (var g in gates) {
            var d = g.Evaluate(r); if ({|019:d.Verdict == Verdict.Run|}) return d; } return null; } }
        """)]
    [InlineData(
        """
        class C { Decision? M(List<IGate> gates, Request r) { Decision? last = null;
            foreach (var g in gates) { last = g.Evaluate(r); if ({|019:last.IsRun|}) break; }
            return last; } }
        """)]
    [InlineData(
        """
        class C { async Task<Decision?> M(List<IGate> gates, Request r) { foreach (var g in gates) {
            var d = await g.EvaluateAsync(r); if ({|019:d.IsRun|}) { return d; } } return null; } }
        """)]
    public Task DecisionThatSpeaksForOthersInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("using var t = gate.EvaluateTaskAsync(r); (await t).ThrowIfNotRun();")]
    public Task DecisionsThatAllCount_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { void M(List<IGate> gates, Request r) { if (gates.All(g
            => g.Evaluate(r).IsRun)) Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { bool M(List<IGate> gates, Request r) { foreach (var g in gates) {
            if (!g.Evaluate(r).IsRun) return false; } return true; } }
        """)]
    [InlineData(
        """
        class C { Dictionary<Verdict, int> M(Gate gate, IEnumerable<Request> rs)
            => gate.EvaluateAll(rs).GroupBy(d => d.Verdict).ToDictionary(g => g.Key, g => g.Count()); }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request a, Request b) { var both = new[] { gate.Evaluate(a),
            gate.Evaluate(b) }; if (both.All(d => d.IsRun)) Work.Do(); } }
        """)]
    public Task DecisionsThatAllCountInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}
