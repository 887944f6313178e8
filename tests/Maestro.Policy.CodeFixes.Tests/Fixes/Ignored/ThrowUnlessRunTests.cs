using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class ThrowUnlessRunTests
{
    [Fact]
    public Task DroppedCall_ThrowsUnlessRun() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                // First of all.
                Decide(order); // asked once
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
                // First of all.
                Decide(order).ThrowIfNotRun(); // asked once
                Work();
            }
        }

        """);

    [Fact]
    public Task AwaitedCall_IsPutInParentheses() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            async System.Threading.Tasks.Task M(int order)
            {
                await DecideAsync(order);
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            async System.Threading.Tasks.Task M(int order)
            {
                (await DecideAsync(order)).ThrowIfNotRun();
            }
        }

        """);

    [Fact]
    public Task ConditionalCall_ThrowsWithinTheAccess() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(Host? other, int order)
            {
                other?.Ask(order);
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(Host? other, int order)
            {
                other?.Ask(order).ThrowIfNotRun();
            }
        }

        """);

    [Fact]
    public Task Discard_IsReplaced() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                _ = order > 0 ? Decide(order) : Decide(0);
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                (order > 0 ? Decide(order) : Decide(0)).ThrowIfNotRun();
            }
        }

        """);

    [Fact]
    public Task DescribedDecision_IsEnsuredFirst() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                System.Console.WriteLine($"answer: {Decide(order)}");
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                System.Console.WriteLine($"answer: {Decide(order).EnsureRun()}");
            }
        }

        """);

    [Fact]
    public Task EmbeddedCall_StaysOneStatement() => Fixed.Becomes<ThrowUnlessRun>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order, bool isStrict)
            {
                if (isStrict)
                    Decide(order);
                Work();
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order, bool isStrict)
            {
                if (isStrict)
                    Decide(order).ThrowIfNotRun();
                Work();
            }
        }

        """);
}
