using System.Runtime.CompilerServices;
using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Bench;

/// <summary>Shows on a terminal how far long benchmarks have come, and how long they still take.</summary>
internal sealed class BenchProgress : IProgress<int>
{
    /// <summary>Fewer runs are done before anybody could read how far they have come.</summary>
    public const long Long = 10_000;

    // A bar that moves more often only takes time.
    private const int Step = 100;

    private readonly ProgressTask _task;
    private int _done;

    private BenchProgress(ProgressTask task) => _task = task;

    /// <summary>Does the work while showing its progress, where there is a terminal and much to do.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="runs">How many runs there are.</param>
    /// <param name="work">The work.</param>
    public static IReadOnlyList<BenchResult> Show(
        ToolHost host, long runs, Func<IProgress<int>?, IReadOnlyList<BenchResult>> work) =>
        host.ErrorTerminal is { } terminal && runs >= Long ? Draw(terminal, runs, work) : work(null);

    /// <inheritdoc/>
    public void Report(int value)
    {
        _done++;
        if (_done % Step == 0)
        {
            _task.Increment(Step);
        }
    }

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<BenchResult> Draw(
        ITerminal terminal, long runs, Func<IProgress<int>?, IReadOnlyList<BenchResult>> work) =>
        terminal.Open().Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new BenchProgress(context.AddTask("runs", maxValue: runs))));
}
