using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class HumanIsAskedTests
{
    [Theory]
    [InlineData("var t = gate.EvaluateWithCost(r); if ({|012:t.decision.IsRun|}) Work.Count = t.cost;")]
    public Task UnaskedHuman_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, IAsyncEnumerable<string> xs) {
            var ok = 0; await foreach (var d in p.EvaluateAllAsync(xs, run)) if ({|012:d.IsRun|}) ok++;
            Console.WriteLine(ok); } }
        """)]
    public Task UnaskedHumanOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, IAuditLog log) {
            var d = await p.EvaluateAsync("x", run); var record = d.ToRecord(); Console.WriteLine(record);
            d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run) { var r = await p.ExplainAsync("x",
            run); Console.WriteLine(r); } }
        """)]
    [InlineData(
        """
        class C { async Task M(GatePipeline<string> p, RunContext run, Action<string> go) {
            var d = await p.EvaluateAsync("x", run);
            d.Switch(x => go(x.Redeem()), h => Console.WriteLine(h.Reason), s
            => throw new InvalidOperationException(s.Reason.ToString())); } }
        """)]
    public Task UnaskedHumanOfPipelineInAnyMember_IsNotReported(string code) => Verify.Host(code);
}
