using Maestro.Policy.CodeFixes.Fixes.Ignored;
using Maestro.Policy.CodeFixes.Tests.Workspaces;

namespace Maestro.Policy.CodeFixes.Tests.Fixes.Ignored;

public sealed class AwaitTheTaskTests
{
    [Fact]
    public Task DroppedTask_IsAwaited() => Fixed.Becomes<AwaitTheTask>(
        """
        using Maestro.Policy;

        partial class Host
        {
            async System.Threading.Tasks.Task M(int order)
            {
                DecideAsync(order);
                await System.Threading.Tasks.Task.Yield();
            }
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            async System.Threading.Tasks.Task M(int order)
            {
                (await DecideAsync(order)).ThrowIfNotRun();
                await System.Threading.Tasks.Task.Yield();
            }
        }

        """);

    [Fact]
    public Task ReturnedTask_IsAwaitedInAnAsyncMethod() => Fixed.Becomes<AwaitTheTask>(
        """
        using Maestro.Policy;

        partial class Host
        {
            public System.Threading.Tasks.Task M(int order) => DecideAsync(order);
        }

        """,
        """
        using Maestro.Policy;

        partial class Host
        {
            public async System.Threading.Tasks.Task M(int order) => (await DecideAsync(order)).ThrowIfNotRun();
        }

        """);

    [Fact]
    public Task DroppedTaskOfVoidMethod_IsNotOffered() => Fixed.IsNotOffered<AwaitTheTask>(
        """
        using Maestro.Policy;

        partial class Host
        {
            void M(int order)
            {
                DecideAsync(order);
            }
        }

        """);
}
