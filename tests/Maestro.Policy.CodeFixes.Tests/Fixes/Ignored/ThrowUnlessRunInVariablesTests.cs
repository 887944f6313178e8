using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class ThrowUnlessRunInVariablesTests
{
    [Fact]
    public Task DiscardedPart_IsGivenAName() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            int M(int order)
            {
                var (_, cost) = DecideWithCost(order);
                return cost;
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            int M(int order)
            {
                var (decision, cost) = DecideWithCost(order);
                decision.ThrowIfNotRun();
                return cost;
            }
        }

        """);

    [Fact]
    public Task DiscardedPartOfAssignment_IsGivenAName() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            int M(int order)
            {
                int cost;
                (_, cost) = DecideWithCost(order);
                return cost;
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            int M(int order)
            {
                int cost;
                (var decision, cost) = DecideWithCost(order);
                decision.ThrowIfNotRun();
                return cost;
            }
        }

        """);

    [Fact]
    public Task UnreadLocal_IsCheckedWhereItIsSet() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                var answer = Decide(order);
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
                var answer = Decide(order);
                answer.ThrowIfNotRun();
                Work();
            }
        }

        """);

    [Fact]
    public Task UnreadElement_IsCheckedInEachRound() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M()
            {
                foreach (var answer in DecideAll())
                    Work();
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M()
            {
                foreach (var answer in DecideAll())
                {
                    answer.ThrowIfNotRun();
                    Work();
                }
            }
        }

        """);
}
