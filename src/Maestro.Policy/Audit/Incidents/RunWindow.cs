namespace Maestro.Policy.Audit.Incidents;

/// <summary>What is remembered of a run.</summary>
internal sealed class RunWindow<TRow>
{
    private readonly Queue<(TRow? Row, bool IsHeld)> _rows = new();

    /// <summary>The run.</summary>
    public string RunId { get; private set; } = "";

    /// <summary>Its neighbours, in the order of their last rows.</summary>
    public RunWindow<TRow>? Older { get; set; }

    /// <inheritdoc cref="Older"/>
    public RunWindow<TRow>? Newer { get; set; }

    /// <summary>How many rows after an incident are still to come; -1 where there is none.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Whether there is nothing to remember.</summary>
    public bool IsBlank => Left < 0 && _rows.Count == 0;

    /// <summary>Begins with a run.</summary>
    public RunWindow<TRow> For(string runId)
    {
        RunId = runId;
        return this;
    }

    /// <summary>Remembers a row; where it isn't held back, only that there was one.</summary>
    public void Remember(TRow row, bool isHeld, int atMost)
    {
        if (_rows.Count == atMost)
        {
            _rows.Dequeue();
        }

        _rows.Enqueue((isHeld ? row : default, isHeld));
    }

    /// <summary>Adds the rows that were held back.</summary>
    public void AddHeldTo(List<IncidentRow<TRow>> rows)
    {
        int sequence = 0;
        foreach ((TRow? row, bool isHeld) in _rows)
        {
            if (isHeld)
            {
                rows.Add(new(row!, IncidentContext.Before, ++sequence));
            }
        }
    }

    /// <summary>Forgets the rows.</summary>
    public void ForgetRows() => _rows.Clear();

    /// <summary>Makes it fit for another run.</summary>
    public void Reset()
    {
        _rows.Clear();
        (RunId, Older, Newer, Left) = ("", null, null, -1);
    }
}
