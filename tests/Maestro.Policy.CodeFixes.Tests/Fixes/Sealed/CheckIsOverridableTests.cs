using Maestro.Policy.CodeFixes.Fixes.Sealed;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Sealed;

public sealed class CheckIsOverridableTests
{
    [Fact]
    public Task ReturnedOverride_IsConditional() => Fixed.BecomesWithStub<CheckIsOverridable>(
        """
        using Stub.Policy;

        class C
        {
            Decision M(Decision decision, Approval approval)
            {
                return decision.Override(approval);
            }
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            Decision M(Decision decision, Approval approval)
            {
                return decision.IsOverridable ? decision.Override(approval) : decision;
            }
        }

        """);
}
