using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class EveryDecisionCountsTests
{
    [Theory]
    [InlineData("ds.Any(d => d.IsRun)")]
    [InlineData("ds.First(d => d.IsRun)")]
    [InlineData("ds.FirstOrDefault(d => d.IsRun)")]
    [InlineData("ds.Single(d => d.IsRun)")]
    [InlineData("ds.SingleOrDefault(d => d.IsRun)")]
    [InlineData("ds.Last()")]
    [InlineData("ds.LastOrDefault()")]
    [InlineData("ds.Exists(d => d.IsRun)")]
    [InlineData("ds.Find(d => d.IsRun)")]
    [InlineData("array.Any(d => d.IsRun)")]
    [InlineData("Enumerable.Any(ds, d => d.IsRun)")]
    [InlineData("verdicts.Any(v => v == Verdict.Run)")]
    [InlineData("gate.EvaluateAll(rs).First()")]
    [InlineData("gate.EvaluateAll(rs).FirstOrDefault()")]
    [InlineData("gate.EvaluateAll(rs).ElementAt(2)")]
    [InlineData("gate.EvaluateAll(rs).ElementAtOrDefault(2)")]
    [InlineData("((IEnumerable<Decision>)gate.EvaluateAll(rs)).First()")]
    [InlineData("gates.Any(g => g.Evaluate(r).IsRun)")]
    [InlineData("rs.Any(each => gate.Evaluate(each) is { IsRun: true })")]
    public Task OneOfMany_IsReported(string query) => Query($"{{|019:{query}|}}");

    [Theory]
    [InlineData("ds.Any()")]
    [InlineData("ds.Any(d => {|011:d.IsHitl|})")]
    [InlineData("ds.First(d => d.IsStop)")]
    [InlineData("ds.Any(d => d.IsRun && r.Amount > 3)")]
    [InlineData("ds.Any(d => gate.Find(\"x\") == d)")]
    [InlineData("ds.First()")]
    [InlineData("ds.Last(d => d.IsStop)")]
    [InlineData("ds.Find(d => d.IsHitl)")]
    [InlineData("ds.Exists(d => map[d].IsRun)")]
    [InlineData("rs.Last()")]
    [InlineData("rs.LastOrDefault()")]
    [InlineData("rs.ToList().Exists(each => each.Amount > 3)")]
    [InlineData("gate.EvaluateAll(rs).First(d => d.IsHitl)")]
    [InlineData("rs.Select(each => each.Amount).First()")]
    [InlineData("Pair(gate.EvaluateAll(rs))")]
    [InlineData("Enumerable.Empty<Decision>()")]
    [InlineData("gates.All(g => g.Evaluate(r).IsRun)")]
    [InlineData("Own.Any(gates, g => g.Evaluate(r).IsRun)")]
    [InlineData("Own.Last(ds)")]
    [InlineData("gates.Any(g => { if (!g.Evaluate(r).IsRun) return false; return true; })")]
    public Task QueryThatLosesNothing_IsNotReported(string query) => Query(query);

    [Theory]
    [InlineData("{|019:await Task.WhenAny(gate.EvaluateTaskAsync(r), gate.EvaluateTaskAsync(r))|}")]
    [InlineData("Task.FromResult(gate.EvaluateTaskAsync(r))")]
    [InlineData("Race.WhenAny(gate.EvaluateTaskAsync(r))")]
    public Task FirstToFinish_IsReported(string tasks) => Verify.Stub(
        $$"""
        static class Race { public static Task<Task<T>> WhenAny<T>(params Task<T>[] all) => Task.WhenAny(all); }
        class C { async Task<bool> M(Gate gate, Request r) => (await {{Awaited(tasks)}}).IsRun; }
        """);

    [Theory]
    [InlineData("foreach (var g in gates) { if ({|019:g.Evaluate(r).IsRun|}) return; } Work.Do();")]
    [InlineData("foreach (var g in gates) { if (other.Evaluate(r).IsRun) return; } Work.Do();")]
    [InlineData("foreach (var each in rs) { if (gate.Evaluate(each).IsRun) return; } Work.Do();")]
    [InlineData("foreach (var g in gates) { if ({|010:g.Evaluate(r).IsStop|}) return; } Work.Do();")]
    [InlineData("foreach (var g in gates) { if (g.Evaluate(r).IsRun) continue; return; } Work.Do();")]
    [InlineData("foreach (var g in gates) { Work.Id(g); Decision d = gate.Evaluate(r); if (d.IsRun) return; }")]
    [InlineData(
        "foreach (var (g, n) in gates.Select((g, n) => (g, n))) { if (g.Evaluate(r).IsRun) return; Work.Id(n); }")]
    public Task LoopOverGates_IsReportedWhereOneRunIsEnough(string body) => Verify.Stub(
        $$"""
        class C { void M(List<Gate> gates, Gate gate, Gate other, List<Request> rs, Request r) {
            {{body}} } }
        """);

    [Theory]
    [InlineData("event Func<Request, Decision>? {|019:Asked|};")]
    [InlineData("event Func<Request, int>? Asked;")]
    [InlineData("event EventHandler? Asked;")]
    public Task Event_IsReportedWhereItAsksForDecisions(string member) =>
        HostCode.Member(
            $"{member} void M(Gate g, Request r) {{ g.Evaluate(r).ThrowIfNotRun(); Work.Id(Asked is null); }}");

    [Theory]
    [InlineData("bool M(List<Decision> ds) => ds.Any(d => d.IsRun);", "Any")]
    [InlineData("Decision M(List<Decision> ds) => ds.Last();", "Last")]
    [InlineData(
        "int M(List<Gate> gs, Request r) { foreach (var g in gs) if (g.Evaluate(r).IsRun) return 1; return 2; }",
        "the first RUN")]
    public async Task WhoSpeaksForAll_IsTold(string member, string who) =>
        Assert.Equal([$"'{who}' lets one decision speak for all"], await Told.By("019", member));

    private static string Awaited(string tasks) =>
        tasks.StartsWith("{|", StringComparison.Ordinal) ? tasks : $"await {tasks}";

    private static Task Query(string query) => Verify.Stub(
        $$"""
        class Own
        {
            public static bool Any<T>(List<T> all, Func<T, bool> holds) => all.Exists(each => holds(each));
            public static T Last<T>(List<T> all) => all[0];
        }
        class C
        {
            static Decision Pair(IReadOnlyList<Decision> ds) => ds[0];
            static void Use<T>(T value) => Work.Do();
            void M(List<Decision> ds, Decision[] array, Verdict[] verdicts, Dictionary<Decision, Decision> map,
                Gate gate, List<Gate> gates, List<Request> rs, Request r)
            {
                var found = {{query}}; Use(found);
            }
        }
        """);
}
