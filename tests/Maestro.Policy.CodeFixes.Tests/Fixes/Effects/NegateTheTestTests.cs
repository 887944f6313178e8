using Maestro.Policy.CodeFixes.Fixes.Effects;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Effects;

public sealed class NegateTheTestTests
{
    [Fact]
    public Task EarlyReturn_IsTurnedRound() => Fixed.Becomes<NegateTheTest>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                if (decision.IsRun)
                {
                    return;
                }

                Send(order);
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
                if (!decision.IsRun)
                {
                    return;
                }

                Send(order);
            }
        }

        """);
}
