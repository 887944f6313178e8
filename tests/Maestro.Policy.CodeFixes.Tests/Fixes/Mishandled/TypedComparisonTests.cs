using Maestro.Policy.CodeFixes.Fixes.Mishandled;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Mishandled;

public sealed class TypedComparisonTests
{
    [Fact]
    public Task OutcomeAsText_IsTyped() => Fixed.Becomes<TypedComparison>(
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return Decide(order).Verdict.ToString() == "Run";
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            bool M(int order)
            {
                return Decide(order).Verdict == Verdict.Run;
            }
        }

        """);
}
