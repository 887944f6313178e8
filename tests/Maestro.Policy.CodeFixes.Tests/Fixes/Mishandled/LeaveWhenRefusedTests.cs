using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class LeaveWhenRefusedTests
{
    [Fact]
    public Task LoggedRefusal_Leaves() => Fixed.Becomes<LeaveWhenRefused>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                if (!Decide(order).IsRun)
                    System.Console.WriteLine("refused");
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
                {
                    System.Console.WriteLine("refused");
                    return;
                }
                Work();
            }
        }

        """);
}
