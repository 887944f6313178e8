using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Supervise.Showing;

/// <summary>A terminal: a bar for each worker, and above them what happened.</summary>
/// <remarks>The bars are drawn on a task of their own, and give way while somebody is asked.</remarks>
internal sealed class DrawnScreen : ISessionScreen
{
    private readonly IAnsiConsole _console;
    private readonly SemaphoreSlim _news = new(0);
    private readonly SemaphoreSlim _onlyQuestion = new(1);
    private readonly Lock _gate = new();
    private readonly Task _drawing;
    private readonly Queue<string> _lines = [];
    private SessionView? _view;
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _answered;
    private bool _isOver;

    /// <summary>Begins to draw.</summary>
    public DrawnScreen(ITerminal terminal)
    {
        _console = terminal.Open();
        _drawing = Task.Run(DrawAsync);
    }

    public void Show(SessionView view) => Change(() => _view = view);

    public void Tell(string line) => Change(() => _lines.Enqueue(OneLine.Of(line)));

    public async Task<string?> AskAsync(Func<Task<string?>> ask)
    {
        await _onlyQuestion.WaitAsync().ConfigureAwait(false);
        TaskCompletionSource room = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            Change(() => (_room, _answered) = (room, answered));
            await room.Task.ConfigureAwait(false);
            return await ask().ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                (_room, _answered) = (null, null);
            }

            answered.SetResult();
            _onlyQuestion.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Change(() => _isOver = true);
        await _drawing.ConfigureAwait(false);
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }

        _news.Release();
    }

    private async Task DrawAsync()
    {
        while (true)
        {
            Task? question;
            lock (_gate)
            {
                if (_isOver && _lines.Count == 0)
                {
                    _room?.TrySetResult();
                    return;
                }

                _room?.TrySetResult();
                question = _answered?.Task;
            }

            await (question ?? DrawBarsAsync()).ConfigureAwait(false);
        }
    }

    // Until somebody is to be asked, or all is over.
    private Task DrawBarsAsync() => _console.Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
        .StartAsync(async context =>
        {
            WorkerBars bars = new(context);
            do
            {
                Draw(bars);
                await _news.WaitAsync().ConfigureAwait(false);
            }
            while (!GivesWay());
            Draw(bars);
        });

    private bool GivesWay()
    {
        lock (_gate)
        {
            return _isOver || _answered is not null;
        }
    }

    private void Draw(WorkerBars bars)
    {
        SessionView? view;
        string[] lines;
        lock (_gate)
        {
            view = _view;
            lines = [.. _lines];
            _lines.Clear();
        }

        foreach (string line in lines)
        {
            _console.WriteLine(line);
        }

        if (view is not null)
        {
            bars.Show(view);
        }
    }
}
