using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Shows what rows come to as tables.</summary>
internal sealed class StatsTable(TextWriter output, int? width, LogStats stats)
{
    private const int MostShown = 20;

    public void Write()
    {
        output.WriteLine(
            $"{N(stats.Verdicts.Rows)} decisions, {N(stats.Events)} log events, "
            + $"{N(stats.Faults)} lines that are no rows");
        output.WriteLine($"from {ShownText.Time(stats.First)} to {ShownText.Time(stats.Last)}, unverified");
        WriteVerdicts();
        WriteKeys("layer", stats.Layers);
        WriteKeys("reason", stats.Reasons);
        WriteDays();
        WriteHours();
    }

    private static string N(long count) => ShownText.Count(count);

    private void WriteVerdicts()
    {
        LineTable table = Begin(new("decision"), Numbers("rows"), Numbers("share"));
        foreach (Verdict verdict in VerdictTally.Shown)
        {
            Add(table, verdict.ToWireName(), stats.Verdicts[verdict]);
        }

        Add(table, "STOPPED sealed", stats.Sealed);
        AddRest(table, "(no verdict)", stats.Verdicts.Other);
        table.Flush();
    }

    private void WriteKeys(string head, KeyTally keys)
    {
        LineTable table = Begin(new(head), Numbers("rows"), Numbers("share"));
        IReadOnlyList<KeyValuePair<string, long>> counts = keys.Counts;
        foreach ((string key, long count) in counts.Take(MostShown))
        {
            Add(table, OneLine.Of(key), count);
        }

        AddRest(table, "(others)", counts.Skip(MostShown).Sum(static key => key.Value) + keys.Other);
        AddRest(table, "(none)", keys.Missing);
        table.Flush();
    }

    private void WriteDays()
    {
        LineTable table = Begin(
            [new("day (UTC)"), Numbers("rows"), .. VerdictTally.Shown.Select(static v => Numbers(v.ToWireName()))]);
        foreach ((DateOnly day, VerdictTally tally) in stats.Days)
        {
            table.Add(
                [ShownText.Day(day), N(tally.Rows), .. VerdictTally.Shown.Select(verdict => N(tally[verdict]))]);
        }

        table.Flush();
    }

    private void WriteHours()
    {
        LineTable table = Begin(new("hour (UTC)"), Numbers("rows"), Numbers("share"));
        for (int hour = 0; hour < stats.Hours.Count; hour++)
        {
            AddRest(table, FormattableString.Invariant($"{hour:00}:00"), stats.Hours[hour]);
        }

        AddRest(table, "(no time)", stats.Untimed);
        table.Flush();
    }

    private LineTable Begin(params LineColumn[] columns)
    {
        output.WriteLine();
        return new(output, width, columns);
    }

    private static LineColumn Numbers(string head) => new(head, IsRight: true);

    private void AddRest(LineTable table, string name, long count)
    {
        if (count > 0)
        {
            Add(table, name, count);
        }
    }

    private void Add(LineTable table, string name, long count) =>
        table.Add(name, N(count), ShownText.Share(count, stats.Verdicts.Rows));
}
