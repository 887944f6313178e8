using Maestro.Policy.CodeFixes.Fixes.Codebooks;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Codebooks;

public sealed class NearestCodeTests
{
    [Fact]
    public Task MisspeltReason_IsSpeltRight() => Fixed.BecomesWithStub<NearestCode>(
        """
        using Stub.Policy;

        class C
        {
            ReasonCode M() => ReasonCode.Of("AUTH_REQIRED");
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            ReasonCode M() => ReasonCode.Of("AUTH_REQUIRED");
        }

        """);
}
