using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class AddMissingSectionsTests
{
    [Fact]
    public Task MissingOutcome_Refuses() => Fixed.BecomesWithStub<AddMissingSections>(
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                var decision = gate.Evaluate(request);
                switch (decision.Verdict)
                {
                    case Verdict.Run:
                        Work.Do();
                        break;
                    case Verdict.Stop:
                        return;
                }

                Work.Count++;
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            void M(IGate gate, Request request)
            {
                var decision = gate.Evaluate(request);
                switch (decision.Verdict)
                {
                    case Verdict.Run:
                        Work.Do();
                        break;
                    case Verdict.Stop:
                        return;
                    case Verdict.Hitl:
                    default:
                        throw new DecisionNotRunException();
                }

                Work.Count++;
            }
        }

        """);
}
