using Maestro.Policy.CodeFixes.Fixes.Extensibility;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Extensibility;

public sealed class RemoveIdleAnnotationTests
{
    [Fact]
    public Task IdleAttribute_IsRemoved() => Fixed.Becomes<RemoveIdleAnnotation>(
        """
        using Maestro.Policy;

        partial class Host
        {
            [return: MustHandle]
            public void M()
            {
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            public void M()
            {
            }
        }

        """);
}
