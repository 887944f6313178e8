using System.Runtime.InteropServices;
using Maestro.Policy.Audit.Incidents;

namespace Maestro.Policy;

/// <summary>Selects what is kept in incident mode: nothing of clean runs; of the others each incident, some rows before
/// it and some rows after it.</summary>
/// <remarks>It keeps nothing itself, and its memory is bounded: see <see cref="IncidentWindowOptions"/>. Adding a row
/// allocates nothing once it has seen as many runs and rows as it remembers. Not safe for use by several threads at
/// once.</remarks>
/// <typeparam name="TRow">What a row is to the caller; the window doesn't look at it.</typeparam>
public sealed class IncidentWindow<TRow>
{
    private readonly IncidentWindowOptions _options;
    private readonly RunWindows<TRow> _runs;
    private readonly List<IncidentRow<TRow>> _kept = [];

    /// <summary>Makes a window that remembers no run.</summary>
    /// <param name="options">How many rows are kept; by default (<see langword="null"/>) none before and 8 after an
    /// incident.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IncidentWindow(IncidentWindowOptions? options = null)
    {
        _options = (options ?? new()).Checked();
        _runs = new(_options.MaxRuns);
    }

    /// <summary>How many runs are remembered.</summary>
    /// <value>At most <see cref="IncidentWindowOptions.MaxRuns"/>.</value>
    public int Runs => _runs.Count;

    private bool IsStrict => _options.Selection == IncidentSelection.Strict;

    /// <summary>Adds a row of a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="row">The row.</param>
    /// <param name="isIncident">Whether it is an incident.</param>
    /// <param name="isForced">Whether it is kept whatever it is.</param>
    /// <returns>What is kept now, in that order: often nothing; rows held back come before the row itself. It may be
    /// looked at until the window is used again.</returns>
    public ReadOnlySpan<IncidentRow<TRow>> Add(string runId, TRow row, bool isIncident, bool isForced = false)
    {
        ReadOnlySpan<IncidentRow<TRow>> kept = Select(runId, row, isIncident, isForced);
        Settle(runId, row, isIncident, isForced);
        return kept;
    }

    /// <summary>Forgets a run, when it has ended. With <see cref="IncidentSelection.Reference"/> only what came before:
    /// rows after an incident that are still to come are kept all the same.</summary>
    /// <param name="runId">The run; one that isn't remembered is no error.</param>
    public void Forget(string runId)
    {
        ArgumentNullException.ThrowIfNull(runId);
        if (_runs.Find(runId) is not { } run)
        {
            return;
        }

        run.ForgetRows();
        if (IsStrict || run.IsBlank)
        {
            _runs.Remove(run);
        }
    }

    /// <summary>What is to be kept of a row. Nothing is remembered yet: keeping it may fail.</summary>
    internal ReadOnlySpan<IncidentRow<TRow>> Select(string runId, TRow row, bool isIncident, bool isForced)
    {
        ArgumentNullException.ThrowIfNull(runId);
        _kept.Clear();
        RunWindow<TRow>? run = _runs.Find(runId);
        bool isAfter = !isIncident && run is { Left: > 0 };
        if (isIncident && run is { Left: < 0 })
        {
            run.AddHeldTo(_kept);
        }

        if (isIncident || isForced || isAfter)
        {
            _kept.Add(new(row, isAfter ? IncidentContext.After : IncidentContext.None, 0));
        }

        return CollectionsMarshal.AsSpan(_kept);
    }

    /// <summary>Remembers a row, when what <see cref="Select"/> said of it is kept.</summary>
    internal void Settle(string runId, TRow row, bool isIncident, bool isForced)
    {
        bool isRemembered = !isIncident && _options.Before > 0;
        if (!isRemembered && !isIncident && _runs.Find(runId) is null)
        {
            return;
        }

        RunWindow<TRow> run = _runs.Touch(runId);
        bool isAfter = !isIncident && run.Left > 0;
        if (isIncident && run.Left < 0)
        {
            run.ForgetRows();
            run.Left = IsStrict && _options.After == 0 ? -1 : _options.After;
        }

        if (isAfter && --run.Left == 0)
        {
            run.Left = -1;
        }

        if (isRemembered)
        {
            run.Remember(row, isHeld: !IsStrict || !(isForced || isAfter), _options.Before);
        }

        if (run.IsBlank)
        {
            _runs.Remove(run);
        }
    }
}
