using Maestro.Policy.CodeFixes.Fixes.Construction;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Construction;

public sealed class AnnotateAsDecisionSourceTests
{
    [Fact]
    public Task MethodThatMakesRun_IsASource() => Fixed.BecomesWithStub<AnnotateAsDecisionSource>(
        """
        using Stub.Policy;

        class C
        {
            /// <summary>Decides.</summary>
            public Decision M() => Decision.Run(Codes.Ok, Layers.AccGate);
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            /// <summary>Decides.</summary>
            [DecisionSource]
            public Decision M() => Decision.Run(Codes.Ok, Layers.AccGate);
        }

        """);
}
