using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class ReturnUnlessRunTests
{
    [Fact]
    public Task VoidMethod_Returns() => Fixed.Becomes<ReturnUnlessRun>(
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
                if (!decision.IsRun)
                {
                    return;
                }
                Work();
            }
        }

        """);

    [Fact]
    public Task BoolMethod_ReturnsFalse() => Fixed.Becomes<ReturnUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                Decide(order);
                return true;
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                var decision = Decide(order);
                if (!decision.IsRun)
                {
                    return false;
                }
                return true;
            }
        }

        """);

    [Fact]
    public Task Loop_Continues() => Fixed.Becomes<ReturnUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int[] orders)
            {
                foreach (int order in orders)
                {
                    Decide(order);
                    Work();
                }
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int[] orders)
            {
                foreach (int order in orders)
                {
                    var decision = Decide(order);
                    if (!decision.IsRun)
                    {
                        continue;
                    }
                    Work();
                }
            }
        }

        """);

    [Fact]
    public Task TakenName_IsAvoided() => Fixed.Becomes<ReturnUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int decision)
            {
                Decide(decision);
                Work();
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int decision)
            {
                var decision2 = Decide(decision);
                if (!decision2.IsRun)
                {
                    return;
                }
                Work();
            }
        }

        """);

    [Fact]
    public Task NumberMethod_IsNotOffered() => Fixed.IsNotOffered<ReturnUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            int M(int order)
            {
                Decide(order);
                return 1;
            }
        }

        """);

    [Fact]
    public Task Finally_IsNotOffered() => Fixed.IsNotOffered<ReturnUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                try
                {
                    Work();
                }
                finally
                {
                    Decide(order);
                }
            }
        }

        """);
}
