using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Selects which steps of one run are kept, as <see cref="IncidentWindow{TRow}"/> does with
/// <see cref="IncidentSelection.Reference"/>.</summary>
/// <remarks>A run has a chain of its own, so there is nothing to remember from one run to the next; that spares looking
/// up the run for each of its steps.</remarks>
internal sealed class RunSelection(RunSetting setting)
{
    private readonly List<KeptStep> _kept = [];
    private readonly Queue<int> _held = new();
    private readonly int _after = Math.Max(0, setting.After);

    /// <summary>Selects.</summary>
    /// <returns>What is kept, in the order of the rows; good until the next call.</returns>
    public IReadOnlyList<KeptStep> Select(ReadOnlySpan<RunStep> steps)
    {
        _kept.Clear();
        _held.Clear();
        int left = -1;
        for (int i = 0; i < steps.Length; i++)
        {
            StepWord word = steps[i].Word;
            bool isIncident = IsIncident(word);
            bool isAfter = !isIncident && left > 0;
            if (isIncident && left < 0)
            {
                Replay();
                left = _after;
            }

            if (isIncident || word.IsForced || isAfter)
            {
                _kept.Add(new(i, isAfter ? IncidentContext.After : IncidentContext.None, 0));
            }

            if (isAfter && --left == 0)
            {
                left = -1;
            }

            if (!isIncident)
            {
                Hold(i);
            }
        }

        return _kept;
    }

    private bool IsIncident(StepWord word) => setting.Log switch
    {
        LogKind.Incidents => word.IsIncident,
        LogKind.Pauses => word.IsIncident || word.Header.Verdict == Verdict.Hitl,
        _ => true,
    };

    private void Replay()
    {
        int sequence = 0;
        foreach (int held in _held)
        {
            _kept.Add(new(held, IncidentContext.Before, ++sequence));
        }

        _held.Clear();
    }

    private void Hold(int step)
    {
        if (setting.Before <= 0)
        {
            return;
        }

        if (_held.Count == setting.Before)
        {
            _held.Dequeue();
        }

        _held.Enqueue(step);
    }
}
