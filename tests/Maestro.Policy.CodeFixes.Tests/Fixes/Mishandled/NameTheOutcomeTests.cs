using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class NameTheOutcomeTests
{
    [Fact]
    public Task CastNumber_IsNamed() => Fixed.Becomes<NameTheOutcome>(
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return Decide(order).Verdict == (Verdict)1;
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return Decide(order).Verdict == Verdict.Hitl;
            }
        }

        """);
}
