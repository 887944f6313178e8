namespace Maestro.Policy.Tool.Tests.Simulate;

/// <summary>A clock during whose reading somebody presses Ctrl-C.</summary>
internal sealed class InterruptingTime(CancellationTokenSource interrupt, int calls) : TimeProvider
{
    private int _left = calls;

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            interrupt.Cancel();
        }

        return new(2026, 3, 21, 3, 0, 0, TimeSpan.Zero);
    }
}
