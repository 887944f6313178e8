using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class AllMustRunTests
{
    [Fact]
    public Task AnyRun_BecomesAllRun() => Fixed.Becomes<AllMustRun>(
        """
        using System.Linq;
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                if (DecideAll().Any(decision => decision.IsRun))
                    Work();
            }
        }

        """,
        """
        using System.Linq;
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                if (DecideAll().All(decision => decision.IsRun))
                    Work();
            }
        }

        """);
}
