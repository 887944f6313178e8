using System.Text.Json;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Writes what rows come to as one JSON document.</summary>
internal sealed class StatsJson(Utf8JsonWriter json, LogStats stats)
{
    private const int Digits = 6;

    public void Write(IReadOnlyList<string> files)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (string file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteNumber("rows", stats.Verdicts.Rows);
        json.WriteNumber("log_events", stats.Events);
        json.WriteNumber("faults", stats.Faults);
        WriteTime("first", stats.First);
        WriteTime("last", stats.Last);
        WriteVerdicts();
        json.WriteStartObject("sealed_stops");
        WriteCount(stats.Sealed);
        json.WriteEndObject();
        WriteKeys("layers", stats.Layers);
        WriteKeys("reasons", stats.Reasons);
        WriteDays();
        WriteHours();
        json.WriteNumber("untimed", stats.Untimed);
        json.WriteEndObject();
    }

    private void WriteVerdicts()
    {
        json.WriteStartObject("decisions");
        foreach (Verdict verdict in VerdictTally.Shown)
        {
            json.WriteStartObject(verdict.ToWireName());
            WriteCount(stats.Verdicts[verdict]);
            json.WriteEndObject();
        }

        json.WriteStartObject("other");
        WriteCount(stats.Verdicts.Other);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteKeys(string name, KeyTally keys)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("counts");
        foreach ((string key, long count) in keys.Counts)
        {
            json.WriteStartObject();
            json.WriteString("name", key);
            WriteCount(count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("other", keys.Other);
        json.WriteNumber("none", keys.Missing);
        json.WriteEndObject();
    }

    private void WriteDays()
    {
        json.WriteStartArray("days");
        foreach ((DateOnly day, VerdictTally tally) in stats.Days)
        {
            json.WriteStartObject();
            json.WriteString("day", ShownText.Day(day));
            json.WriteNumber("rows", tally.Rows);
            foreach (Verdict verdict in VerdictTally.Shown)
            {
                json.WriteNumber(verdict.ToWireName(), tally[verdict]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("other_days", stats.OtherDays);
    }

    private void WriteHours()
    {
        json.WriteStartArray("hours");
        foreach (long hour in stats.Hours)
        {
            json.WriteNumberValue(hour);
        }

        json.WriteEndArray();
    }

    private void WriteTime(string name, DateTimeOffset? time) =>
        json.WriteString(name, time is null ? null : ShownText.Time(time));

    private void WriteCount(long count)
    {
        json.WriteNumber("rows", count);
        json.WriteNumber("share", Math.Round(ShownText.Ratio(count, stats.Verdicts.Rows), Digits));
    }
}
