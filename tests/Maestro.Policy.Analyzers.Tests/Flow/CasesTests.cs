using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>A decision as one of its cases.</summary>
public sealed class CasesTests
{
    [Theory]
    [InlineData("Keep(gate.EvaluateUnion(r) as UnionDecision.Stop);")]
    [InlineData("var u = gate.EvaluateUnion(r); Handle(u as UnionDecision.Hitl);")]
    public Task CaseOfSomebodyElse_HasNoSay(string code) => HostCode.Member(
        $$"""
        static void Keep(object? kept) { }
        static void Handle([HandlesDecision] UnionDecision? given) { if (given is UnionDecision.Run) Work.Do(); }
        void M(Gate gate, Request r) { if (!gate.Evaluate(r).IsRun) return; {{code}} Effects.Send(r); }
        """);
}
