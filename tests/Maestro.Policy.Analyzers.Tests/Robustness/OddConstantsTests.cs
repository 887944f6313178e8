using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>A verdict that is compared with what isn't one doesn't make the analyzers throw.</summary>
public sealed class OddConstantsTests
{
    [Theory]
    [InlineData("if (v == 'R') Effects.Send(r);")]
    [InlineData("if (v == \"RUN\") Effects.Send(r);")]
    [InlineData("if (v == double.NaN) Effects.Send(r);")]
    [InlineData("if (v is 'R' or \"RUN\" or double.NaN) Effects.Send(r);")]
    [InlineData("switch (v) { case 'R': Effects.Send(r); break; default: goto case \"RUN\"; }")]
    [InlineData("if (v.Equals()) Effects.Send(r);")]
    public async Task OddConstant_IsNoCrash(string code) => Assert.NotNull(await Verify.StubMessages(
        $$"""
        class C { void M(Gate gate, Request r) { var v = gate.Evaluate(r).Verdict; {{code}} } }
        static class Extensions { extension(Verdict v) { public bool Equals() => true; } }
        """));
}
