using Maestro.Policy.CodeFixes.Fixes.Effects;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Effects;

public sealed class AnnotateAsGuardedEffectTests
{
    [Fact]
    public Task Helper_IsAnEffectItself() => Fixed.Becomes<AnnotateAsGuardedEffect>(
        """
        using Maestro.Policy;

        partial class Host
        {
            /// <summary>Sends twice.</summary>
            static void Twice(int order)
            {
                Send(order);
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            /// <summary>Sends twice.</summary>
            [GuardedEffect]
            static void Twice(int order)
            {
                Send(order);
            }
        }

        """);

    [Fact]
    public Task MethodThatDecides_IsNotOffered() => Fixed.IsNotOffered<AnnotateAsGuardedEffect>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                System.Console.WriteLine(decision.IsHitl);
                Send(order);
            }
        }

        """);
}
