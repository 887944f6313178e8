using Maestro.Policy.CodeFixes.Fixes.Effects;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Effects;

public sealed class GuardTheEffectTests
{
    [Fact]
    public Task OneDecision_GuardsTheEffect() => Fixed.Becomes<GuardTheEffect>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                System.Console.WriteLine(decision.IsHitl);
                Send(order); // once
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
                if (decision.IsRun)
                {
                    Send(order);
                } // once
            }
        }

        """);

    [Fact]
    public Task TwoDecisions_AreNotGuessed() => Fixed.IsNotOffered<GuardTheEffect>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var one = Decide(order);
                var other = Decide(order);
                System.Console.WriteLine(one.IsHitl || other.IsHitl);
                Send(order);
            }
        }

        """);

    [Fact]
    public Task OtherRequest_IsNotTaken() => Fixed.IsNotOffered<GuardTheEffect>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order, int other)
            {
                var decision = Decide(other);
                System.Console.WriteLine(decision.IsHitl);
                Send(order);
            }
        }

        """);
}
