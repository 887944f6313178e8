using Maestro.Policy.CodeFixes.Fixes.Construction;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Construction;

public sealed class ObtainThePermitTests
{
    [Fact]
    public Task AssertedPermit_IsObtained() => Fixed.Becomes<ObtainThePermit>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                Decision<int> decision = Decide(order);
                decision.TryGetPermit(out Permit<int>? permit); // asked
                Work();
                Redeem(permit!);
            }

            static void Redeem(Permit<int> permit) => Send(permit.Redeem());
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                Decision<int> decision = Decide(order);
                if (!decision.TryGetPermit(out Permit<int>? permit))
                {
                    return;
                } // asked
                Work();
                Redeem(permit);
            }

            static void Redeem(Permit<int> permit) => Send(permit.Redeem());
        }

        """);

    [Theory]
    [InlineData("Permit<int>? permit = null; Redeem(permit!);")]
    [InlineData("bool may = Decide(order).TryGetPermit(out var permit); if (may) { Work(); } Redeem(permit!);")]
    [InlineData("Decide(order).TryGetPermit(out var permit); Decide(2).TryGetPermit(out permit); Redeem(permit!);")]
    [InlineData("Permit<int>? other = null; Decide(order).TryGetPermit(out var permit); Redeem(other!);")]
    public Task PermitFromElsewhere_IsLeftToTheAuthor(string body) => Fixed.IsNotOffered<ObtainThePermit>(
        $$"""
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                {{body}}
            }

            static void Redeem(Permit<int> permit) => Send(permit.Redeem());
        }
        """);
}
