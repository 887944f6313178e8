using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class NameRunTests
{
    [Fact]
    public Task DefaultThatProceeds_IsSplit() => Fixed.BecomesWithStub<NameRun>(
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                switch (gate.Evaluate(request).Verdict)
                {
                    case Verdict.Stop:
                        return;
                    default:
                        Work.Do();
                        break;
                }
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                switch (gate.Evaluate(request).Verdict)
                {
                    case Verdict.Stop:
                        return;
                    case Verdict.Run:
                        Work.Do();
                        break;
                    default:
                        throw new DecisionNotRunException();
                }
            }
        }

        """);

    [Fact]
    public Task DiscardThatProceeds_IsSplit() => Fixed.BecomesWithStub<NameRun>(
        """
        using Stub.Policy;

        class C
        {
            bool M(IGate gate, Request request)
            {
                return gate.Evaluate(request).Verdict switch
                {
                    Verdict.Stop => false,
                    _ => true,
                };
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            bool M(IGate gate, Request request)
            {
                return gate.Evaluate(request).Verdict switch
                {
                    Verdict.Stop => false,
                    Verdict.Run => true,
                    _ => throw new DecisionNotRunException(),
                };
            }
        }

        """);
}
