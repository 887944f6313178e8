using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>Parameters and sinks of the host that are given decisions.</summary>
public sealed class GivenDecisionTests
{
    [Theory]
    [InlineData(
        """
        void SetTag(Decision d) => d.ThrowIfNotRun(); void M(Gate gate, Request r) => SetTag({|006:gate.Evaluate(r)|});
        """)]
    [InlineData(
        """
        void Trace([DecisionLogSink] Decision {|007:d|}) { } void M(Gate gate, Request r) =>
            Trace({|006:gate.Evaluate(r)|});
        """)]
    [InlineData(
        """
        static string Serialize(Decision d) => d.ToString(); string M(Gate gate, Request r) =>
            Serialize({|006:gate.Evaluate(r)|});
        """)]
    public Task HostsOwnSink_IsDescribed(string members) => HostCode.Member(members);

    [Theory]
    [InlineData(
        """
        static class JsonSerializer { public static string Send(Decision d) => d.ToString(); } void M(Gate gate, Request
            r) => JsonSerializer.Send(gate.Evaluate(r));
        """)]
    [InlineData(
        """
        static string GetName(Verdict v) => v == Verdict.Run ? "a" : "b"; bool M(Gate gate, Request r) =>
            GetName(gate.Quick(r)) == "Run";
        """)]
    [InlineData(
        """
        void AppendFormatted(Decision d) => d.ThrowIfNotRun(); void M(Gate gate, Request r) =>
            AppendFormatted(gate.Evaluate(r));
        """)]
    [InlineData(
        """
        static class Task { public static void WaitEach(Task<Decision> t) => t.Result.ThrowIfNotRun(); } void M(Gate
            gate, Request r) => Task.WaitEach(gate.EvaluateTaskAsync(r));
        """)]
    [InlineData(
        """
        static void WaitAll(Task<Decision> t) => t.Result.ThrowIfNotRun(); void M(Gate gate, Request r) =>
            WaitAll(gate.EvaluateTaskAsync(r));
        """)]
    [InlineData(
        """
        static int Count(IEnumerable<Decision> ds) => ds.Count(d => d.IsRun); int M(Gate gate, Request r) =>
            Count(gate.EvaluateAll([r]));
        """)]
    [InlineData(
        """
        sealed class Box(Decision d) { public Decision Inner => d; } void M(Gate gate, Request r) { var x = new
            Box(gate.Evaluate(r)); GC.KeepAlive(x); }
        """)]
    [InlineData("int this[Decision d] => d.IsRun ? 1 : 0; int M(Gate gate, Request r) => this[gate.Evaluate(r)];")]
    public Task HostsOwnMethod_IsNotReported(string members) => HostCode.Member(members);

    [Theory]
    [InlineData(
        """
        void Act([{|090:HandlesDecision|}] object d) { } void M(Gate gate, Request r) => Act(gate.Evaluate(r));
        """)]
    [InlineData("void Act([{|090:EnsuresRun|}] object d) { } void M(Gate gate, Request r) => Act(gate.Evaluate(r));")]
    [InlineData(
        """
        bool Act([{|090:RunWhen(true)|}] object d) => true; void M(Gate gate, Request r) { if (Act(gate.Evaluate(r)))
            Work.Do(); }
        """)]
    public Task ParameterThatHandles_IsJudged(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("void Act(object d) { } void M(Gate gate, Request r) => Act({|008:gate.Evaluate(r)|});")]
    [InlineData("void Act<T>([RequiresRun] T d) { } void M(Gate gate, Request r) { Act({|020:gate.Evaluate(r)|}); }")]
    public Task ParameterThatSaysNothing_IsReported(string members) => HostCode.Member(members);
}
