using Spectre.Console;

namespace Maestro.Policy.Tool.Gate;

/// <summary>Shows on a terminal how far the reading has come.</summary>
internal sealed class PromptProgress
{
    private const int Step = 100;

    private readonly ProgressTask _task;

    private PromptProgress(ProgressTask task) => _task = task;

    /// <summary>Does the work while showing its progress.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="size">How many bytes there are; <see langword="null"/> when nobody knows: then it counts.</param>
    /// <param name="work">The work; it reports bytes and prompts.</param>
    public static Task<PromptTally> ShowAsync(
        IAnsiConsole terminal, long? size, Func<Action<long, long>, Task<PromptTally>> work) =>
        terminal.Progress().AutoClear(true).Columns(Columns(size)).StartAsync(context =>
        {
            ProgressTask task = context.AddTask("0 prompts", maxValue: Math.Max(size ?? 1, 1));
            task.IsIndeterminate = size is null;

            return work(new PromptProgress(task).Report);
        });

    private static ProgressColumn[] Columns(long? size) =>
        size is null
            ? [new SpinnerColumn(), new TaskDescriptionColumn()]
            : [new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()];

    private void Report(long bytes, long prompts)
    {
        if (prompts % Step == 0)
        {
            _task.Description = $"{prompts} prompts";
            _task.Value = bytes;
        }
    }
}
