namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>What the rows of logs come to, in memory that doesn't grow with them.</summary>
internal sealed class LogStats
{
    /// <summary>So many days are counted each on its own: those that come first.</summary>
    public const int MostDays = 4000;

    private readonly SortedDictionary<DateOnly, VerdictTally> _days = [];
    private readonly long[] _hours = new long[24];

    /// <summary>The rows about decisions, by verdict.</summary>
    public VerdictTally Verdicts { get; } = new();

    /// <summary>How many rows are about the log itself.</summary>
    public long Events { get; private set; }

    /// <summary>How many lines are no rows.</summary>
    public long Faults { get; set; }

    /// <summary>How many stops are sealed.</summary>
    public long Sealed { get; private set; }

    /// <summary>The rows about decisions, by layer.</summary>
    public KeyTally Layers { get; } = new();

    /// <summary>The rows about decisions, by reason.</summary>
    public KeyTally Reasons { get; } = new();

    /// <summary>The rows about decisions, by day in UTC.</summary>
    public IReadOnlyDictionary<DateOnly, VerdictTally> Days => _days;

    /// <summary>How many rows about decisions are of days that came too late to be counted on their own.</summary>
    public long OtherDays { get; private set; }

    /// <summary>The rows about decisions, by hour of the day in UTC.</summary>
    public IReadOnlyList<long> Hours => _hours;

    /// <summary>How many rows about decisions don't say when that was.</summary>
    public long Untimed { get; private set; }

    /// <summary>The earliest time of a row; nothing where none has one.</summary>
    public DateTimeOffset? First { get; private set; }

    /// <summary>The latest time of a row.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>Counts a row.</summary>
    public void Add(AuditEntry row)
    {
        First = row.Time < First || First is null ? row.Time : First;
        Last = row.Time > Last || Last is null ? row.Time : Last;
        if (row is { LogEvent: not null, Decision: null })
        {
            Events++;
            return;
        }

        Verdicts.Add(row.Verdict);
        Sealed += row is { Verdict: Verdict.Stop, IsSealed: true } ? 1 : 0;
        Layers.Add(row.Layer);
        Reasons.Add(row.Reason);
        AddTime(row);
    }

    private void AddTime(AuditEntry row)
    {
        if (row.Time is not { } time)
        {
            Untimed++;
            return;
        }

        _hours[time.UtcDateTime.Hour]++;
        DateOnly day = DateOnly.FromDateTime(time.UtcDateTime);
        if (!_days.TryGetValue(day, out VerdictTally? tally))
        {
            if (_days.Count == MostDays)
            {
                OtherDays++;
                return;
            }

            _days.Add(day, tally = new());
        }

        tally.Add(row.Verdict);
    }
}
