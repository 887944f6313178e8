using Maestro.Policy.CodeFixes.Fixes.Codebooks;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Codebooks;

public sealed class SealTheStopTests
{
    [Theory]
    [InlineData("")]
    [InlineData(", false")]
    [InlineData(", isSealed: false")]
    public Task OpenStop_IsSealed(string flag) => Fixed.BecomesWithStub<SealTheStop>(
        Host(flag), Host(flag == ", false" ? ", true" : ", isSealed: true"));

    private static string Host(string flag) =>
        $$"""
        using Stub.Policy;

        [DecisionSource]
        class C
        {
            public Decision M() => Decision.Stop(Codes.NonOverridableSafety, Layers.EthicsGate{{flag}});
        }

        """;
}
