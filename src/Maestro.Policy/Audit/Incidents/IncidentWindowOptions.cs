namespace Maestro.Policy;

/// <summary>How many rows are kept around an incident.</summary>
public sealed record IncidentWindowOptions
{
    /// <summary>The most rows that may be asked for, before or after an incident.</summary>
    public const int MaxRows = 100_000;

    /// <summary>How many rows of a run before an incident are kept with it.</summary>
    /// <value>0 to <see cref="MaxRows"/>; 0 by default: none is held back for that.</value>
    public int Before { get; init; }

    /// <summary>How many rows of a run after an incident are kept with it.</summary>
    /// <value>0 to <see cref="MaxRows"/>; 8 by default. Incidents among them don't count, and don't begin anew.</value>
    public int After { get; init; } = 8;

    /// <summary>How many runs are remembered at once.</summary>
    /// <value>1 or more; 10,000 by default. The run whose last row is the oldest is forgotten for another: neither rows
    /// before nor rows after are kept of it then, while its incidents always are.</value>
    public int MaxRuns { get; init; } = 10_000;

    /// <summary>Which rows are kept.</summary>
    /// <value><see cref="IncidentSelection.Strict"/> by default.</value>
    public IncidentSelection Selection { get; init; }

    internal IncidentWindowOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Before);
        ArgumentOutOfRangeException.ThrowIfNegative(After);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Before, MaxRows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(After, MaxRows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRuns);
        return Selection is IncidentSelection.Strict or IncidentSelection.Reference
            ? this
            : throw new ArgumentOutOfRangeException(nameof(Selection), Selection, "No selection.");
    }
}
