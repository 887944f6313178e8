using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>A function that calls itself with something new each time is followed some rounds only.</summary>
public sealed class RecursionTests
{
    [Theory]
    [InlineData("L(d.IsRun); void L(bool ok) { ok &= flag; L(ok); }")]
    [InlineData("L(d.IsRun); void L(bool ok) => L(!(ok & flag));")]
    public Task Recursion_Ends(string code) => HostCode.Method(
        $"var d = gate.Evaluate(r); {code} {{|020:Effects.Send(r)|}};");
}
