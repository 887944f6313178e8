using Maestro.Policy.CodeFixes.Fixes.Effects;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Effects;

public sealed class GuardWithEarlyReturnTests
{
    [Fact]
    public Task OneDecision_IsAskedBefore() => Fixed.Becomes<GuardWithEarlyReturn>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                System.Console.WriteLine(decision.IsHitl);

                // The order goes out.
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
                System.Console.WriteLine(decision.IsHitl);
                if (!decision.IsRun)
                {
                    return;
                }

                // The order goes out.
                Send(order);
            }
        }

        """);
}
