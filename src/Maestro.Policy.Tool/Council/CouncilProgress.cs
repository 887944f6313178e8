using System.Runtime.CompilerServices;
using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Council;

/// <summary>Shows on a terminal how many members have answered.</summary>
internal sealed class CouncilProgress : IProgress<DeliberationStep>
{
    private readonly ProgressTask _task;

    private CouncilProgress(ProgressTask task) => _task = task;

    /// <summary>Does the work while showing its progress, where there is a terminal.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="answers">How many answers there will be.</param>
    /// <param name="work">The work.</param>
    public static Task<DeliberatedQuestion> ShowAsync(
        ToolHost host, int answers, Func<IProgress<DeliberationStep>?, Task<DeliberatedQuestion>> work) =>
        host.ErrorTerminal is { } terminal ? DrawAsync(terminal, answers, work) : work(null);

    /// <inheritdoc/>
    public void Report(DeliberationStep value)
    {
        // Names are text from outside, and would be read as markup.
        _task.Description = FormattableString.Invariant($"round {value.Round}");
        _task.Increment(1);
    }

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<DeliberatedQuestion> DrawAsync(
        ITerminal terminal, int answers, Func<IProgress<DeliberationStep>?, Task<DeliberatedQuestion>> work) =>
        terminal.Open().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context => work(new CouncilProgress(context.AddTask("round 0", maxValue: answers))));
}
