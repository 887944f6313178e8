namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Counts verdicts.</summary>
internal sealed class VerdictTally
{
    private readonly Dictionary<Verdict, long> _counts = [];

    /// <summary>The verdicts in the order in which they are shown.</summary>
    public static IReadOnlyList<Verdict> Shown { get; } = [Verdict.Run, Verdict.Hitl, Verdict.Stop];

    /// <summary>How many rows there are.</summary>
    public long Rows { get; private set; }

    /// <summary>How many rows have none of the verdicts' words.</summary>
    public long Other => Rows - _counts.Values.Sum();

    /// <summary>How many rows have a verdict.</summary>
    public long this[Verdict verdict] => _counts.GetValueOrDefault(verdict);

    /// <summary>Counts a row.</summary>
    public void Add(Verdict? verdict)
    {
        Rows++;
        if (verdict is { } known)
        {
            _counts[known] = this[known] + 1;
        }
    }
}
