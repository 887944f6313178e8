using Maestro.Policy.CodeFixes.Fixes.Codebooks;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Codebooks;

public sealed class UseGeneratedMemberTests
{
    [Fact]
    public Task RawReason_IsAMember() => Fixed.BecomesWithStub<UseGeneratedMember>(
        """
        using Stub.Policy;

        class C
        {
            ReasonCode M() => ReasonCode.Of("AUTH_REQUIRED");
        }

        """,
        """
        using Stub.Policy;

        class C
        {
            ReasonCode M() => Codes.AuthRequired;
        }

        """);
}
