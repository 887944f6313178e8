namespace Maestro.Policy.Audit.Incidents;

/// <summary>The runs that are remembered, never more than a number: the one with the oldest last row gives
/// way.</summary>
internal sealed class RunWindows<TRow>(int atMost)
{
    private readonly Dictionary<string, RunWindow<TRow>> _runs = new(StringComparer.Ordinal);
    private RunWindow<TRow>? _oldest;
    private RunWindow<TRow>? _newest;
    private RunWindow<TRow>? _spare;

    public int Count => _runs.Count;

    public RunWindow<TRow>? Find(string runId) => _runs.Count == 0 ? null : _runs.GetValueOrDefault(runId);

    /// <summary>The run, which is now the one with the newest row.</summary>
    public RunWindow<TRow> Touch(string runId)
    {
        RunWindow<TRow>? run = Find(runId);
        if (run is not null)
        {
            Unlink(run);
        }
        else
        {
            if (_runs.Count == atMost)
            {
                Remove(_oldest!);
            }

            run = (_spare ?? new()).For(runId);
            _spare = null;
            _runs.Add(runId, run);
        }

        (run.Older, run.Newer) = (_newest, null);
        _newest?.Newer = run;
        _newest = run;
        _oldest ??= run;
        return run;
    }

    /// <summary>Forgets a run; its object serves the next one.</summary>
    public void Remove(RunWindow<TRow> run)
    {
        _runs.Remove(run.RunId);
        Unlink(run);
        run.Reset();
        _spare = run;
    }

    private void Unlink(RunWindow<TRow> run)
    {
        if (run.Older is null)
        {
            _oldest = run.Newer;
        }
        else
        {
            run.Older.Newer = run.Newer;
        }

        if (run.Newer is null)
        {
            _newest = run.Older;
        }
        else
        {
            run.Newer.Older = run.Older;
        }
    }
}
