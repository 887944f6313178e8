using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tables;
using Spectre.Console;

namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>The bars of all workers.</summary>
internal sealed class WorkerBars(ProgressContext context)
{
    private const int MaxEvent = 32;
    private const int NameWidth = 10;
    private const int StateWidth = 14;

    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    /// <summary>Moves them.</summary>
    public void Show(SessionView view)
    {
        foreach (WorkerView worker in view.Workers)
        {
            if (!_bars.TryGetValue(worker.Name, out ProgressTask? bar))
            {
                bar = context.AddTask(Markup.Escape(worker.Name), maxValue: 100);
                _bars.Add(worker.Name, bar);
            }

            bar.Value = worker.Progress;
            bar.Description = Markup.Escape(Text(view, worker));
        }

        context.Refresh();
    }

    private static string Text(SessionView view, WorkerView worker)
    {
        string again = worker.Restarts == 0 ? "" : FormattableString.Invariant($" ×{worker.Restarts + 1}");
        string state = CellText.Pad(worker.State + again, StateWidth, isRight: false);
        string name = CellText.Pad(CellText.Fit(worker.Name, NameWidth), NameWidth, isRight: false);
        string last = CellText.Pad(CellText.Fit(OneLine.Of(worker.LastEvent), MaxEvent), MaxEvent, isRight: false);
        return $"{name} {state} {view.Tier}  {last}";
    }
}
