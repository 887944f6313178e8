using System.Runtime.CompilerServices;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>Shows on a terminal how far a long simulation has come, how fast it is, and how long it still
/// takes.</summary>
internal sealed class RunProgress : IProgress<EmergencyProgress>
{
    /// <summary>Fewer runs are done before anybody could read how far they have come.</summary>
    public const long Long = 100_000;

    private readonly ProgressTask _task;
    private readonly TimeProvider _time;
    private readonly long _begin;

    private RunProgress(ProgressTask task, TimeProvider time) =>
        (_task, _time, _begin) = (task, time, time.GetTimestamp());

    /// <summary>Does the work while showing its progress, where there is a terminal and much to do.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="runs">How many runs there are.</param>
    /// <param name="work">The work.</param>
    public static EmergencyResult Show(
        ToolHost host, long runs, Func<IProgress<EmergencyProgress>?, EmergencyResult> work) =>
        host.ErrorTerminal is { } terminal && runs >= Long ? Draw(terminal, host.Time, runs, work) : work(null);

    /// <inheritdoc/>
    public void Report(EmergencyProgress value)
    {
        double seconds = _time.GetElapsedTime(_begin).TotalSeconds;
        _task.Value = value.RunsDone;
        if (seconds > 0)
        {
            _task.Description =
                FormattableString.Invariant($"{value.RunsDone / seconds:0} runs/s, {value.Abnormal} abnormal");
        }
    }

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EmergencyResult Draw(
        ITerminal terminal, TimeProvider time, long runs, Func<IProgress<EmergencyProgress>?, EmergencyResult> work) =>
        terminal.Open().Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
            .Start(context => work(new RunProgress(context.AddTask("begins", maxValue: runs), time)));
}
