using Maestro.Policy.CodeFixes.Fixes.Codebooks;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Codebooks;

public sealed class UseDeclaredLayerTests
{
    [Fact]
    public Task ReasonOfAnotherLayer_MovesTheLayer() => Fixed.BecomesWithStub<UseDeclaredLayer>(
        Host("AccGate"), Host("EvidenceGate"));

    private static string Host(string layer) =>
        $$"""
        using Stub.Policy;

        [DecisionSource]
        class C
        {
            public Decision M() => Decision.Hitl(Codes.EvidenceMissing, Layers.{{layer}});
        }

        """;
}
