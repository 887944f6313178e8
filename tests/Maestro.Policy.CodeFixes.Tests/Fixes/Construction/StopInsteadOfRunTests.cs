using Maestro.Policy.CodeFixes.Fixes.Construction;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Construction;

public sealed class StopInsteadOfRunTests
{
    [Fact]
    public Task CaughtError_Refuses() => Fixed.Becomes<StopInsteadOfRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                try
                {
                    return Decide(order).IsRun;
                }
                catch (System.Exception)
                {
                    return true;
                }
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                try
                {
                    return Decide(order).IsRun;
                }
                catch (System.Exception)
                {
                    return false;
                }
            }
        }

        """);

    [Fact]
    public Task MissingAnswer_Refuses() => Fixed.BecomesWithStub<StopInsteadOfRun>(
        """
        using Stub.Policy;

        [DecisionSource]
        class C
        {
            public Decision M(IGate? gate, Request request) =>
                gate?.Evaluate(request) ?? Decision.Run(Codes.Ok, Layers.AccGate);
        }

        """,
        """
        using Stub.Policy;

        [DecisionSource]
        class C
        {
            public Decision M(IGate? gate, Request request) =>
                gate?.Evaluate(request) ?? Decision.Stop(Codes.Ok, Layers.AccGate);
        }

        """);
}
