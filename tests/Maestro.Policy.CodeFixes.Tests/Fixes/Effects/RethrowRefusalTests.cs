using Maestro.Policy.CodeFixes.Fixes.Effects;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Effects;

public sealed class RethrowRefusalTests
{
    [Fact]
    public Task SwallowedRefusal_IsThrownOn() => Fixed.Becomes<RethrowRefusal>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                try
                {
                    Decide(order).ThrowIfNotRun();
                }
                catch (System.Exception error)
                {
                    System.Console.WriteLine(error);
                }

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
                try
                {
                    Decide(order).ThrowIfNotRun();
                }
                catch (System.Exception error)
                {
                    System.Console.WriteLine(error);
                    throw;
                }

                Work();
            }
        }

        """);
}
