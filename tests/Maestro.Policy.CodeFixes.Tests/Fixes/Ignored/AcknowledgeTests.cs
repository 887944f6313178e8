using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class AcknowledgeTests
{
    [Fact]
    public Task DroppedCall_AsksForAReason() => Fixed.Becomes<Acknowledge>(
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
                Decide(order).Acknowledge("");
                Work();
            }
        }

        """);

    [Fact]
    public Task Discard_AsksForAReason() => Fixed.Becomes<Acknowledge>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                _ = Decide(order);
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
                Decide(order).Acknowledge("");
                Work();
            }
        }

        """);
}
