using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class TestIsRunTests
{
    [Fact]
    public Task StopAlone_BecomesNotRun() => Fixed.Becomes<TestIsRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var decision = Decide(order);
                if (decision.IsStop) // no
                {
                    return;
                }

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
                if (!decision.IsRun) // no
                {
                    return;
                }

                Work();
            }
        }

        """);

    [Fact]
    public Task NotStop_BecomesRun() => Fixed.Becomes<TestIsRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return !Decide(order).IsStop;
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return Decide(order).IsRun;
            }
        }

        """);

    [Fact]
    public Task PatternOfStop_BecomesNotRun() => Fixed.Becomes<TestIsRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                if (Decide(order) is { IsStop: true })
                    return;
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
                if (!Decide(order).IsRun)
                    return;
                Work();
            }
        }

        """);
}
