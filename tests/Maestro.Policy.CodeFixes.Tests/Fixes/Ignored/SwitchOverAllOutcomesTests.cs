using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class SwitchOverAllOutcomesTests
{
    [Fact]
    public Task DroppedCall_TellsOutcomesApart() => Fixed.Becomes<SwitchOverAllOutcomes>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                Decide(order);
                Work();
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                switch (decision.Verdict)
                {
                    case Verdict.Run:
                        break;
                    case Verdict.Hitl:
                        throw new DecisionNotRunException(decision.ToRecord());
                    case Verdict.Stop:
                    default:
                        throw new DecisionNotRunException(decision.ToRecord());
                }
                Work();
            }
        }

        """);
}
