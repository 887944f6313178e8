using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks.Reading;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Reads reports of other programs, and what they say wherever they say it.</summary>
/// <remarks>It looks for the first share of runs that asked, the first object of counts and the first list of runs, in
/// the order of the text.</remarks>
public static class BenchmarkReportReader
{
    private static readonly string[] RateNames = ["hitl_requested_rate", "hitl_rate", "hitl_request_rate"];

    private static readonly string[] CountNames =
        ["decision_counts", "counts_by_decision", "decision_count", "counts"];

    private static readonly string[] DecisionNames = ["decision", "final_decision", "overall_decision"];

    private static readonly string[] AskedNames = ["hitl_requested", "has_hitl_requested"];

    /// <summary>Reads what a report says of its runs.</summary>
    /// <param name="report">The report.</param>
    /// <param name="runs">How many runs shares are of.</param>
    /// <param name="reading">How it is read: by default runs count where there are any, and else the counts; with
    /// <see cref="BenchmarkReading.Reference"/> both are added.</param>
    /// <returns>What it says.</returns>
    public static BenchmarkSummary Read(
        JsonElement report, long runs, BenchmarkReading reading = BenchmarkReading.Strict)
    {
        LaxCounts counts = new();
        double? rate = FirstMember(report, RateNames) is { } said ? LaxValue.Number(said) : null;
        JsonElement[] records = [.. Records(report) ?? []];
        if (reading == BenchmarkReading.Reference || records.Length == 0)
        {
            AddCounts(counts, FirstMember(report, CountNames));
        }

        foreach (JsonElement record in records)
        {
            counts.Add(Decision(record), 1);
        }

        JsonElement[] flags = [.. records.Select(Asked).OfType<JsonElement>()];
        if (flags.Length > 0)
        {
            rate ??= (double)flags.Count(LaxValue.IsTrue) / Math.Max(1, runs);
        }

        return new(rate, counts.ToImmutable(), runs);
    }

    /// <summary>Reads the figures that a scorecard looks at.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reading">How it is read: by default each figure has to be there, as a whole number that isn't
    /// negative; with <see cref="BenchmarkReading.Reference"/> what isn't there is 0, and texts, fractions and flags
    /// are numbers.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="FormatException">A figure can't be read; the message names it.</exception>
    public static BenchmarkFacts ReadFacts(JsonElement report, BenchmarkReading reading = BenchmarkReading.Strict)
    {
        LaxCounts counts = new(isEmpty: true);
        JsonElement? decisions = LaxValue.Member(report, "overall_decision_counts");
        if (reading == BenchmarkReading.Strict)
        {
            CheckDecisions(decisions);
        }

        AddCounts(counts, decisions);
        return new()
        {
            Runs = LaxValue.Figure(report, "runs", reading),
            Crashes = LaxValue.Figure(report, "crashes", reading),
            AddressViolations = LaxValue.Figure(report, "at_sign_violations", reading),
            AccSeals = LaxValue.Figure(report, "acc_seal_events", reading),
            EthicsSeals = LaxValue.Figure(report, "ethics_seal_events", reading),
            Decisions = counts.ToImmutable(),
        };
    }

    private static void CheckDecisions(JsonElement? decisions)
    {
        if (decisions is not { ValueKind: JsonValueKind.Object } members)
        {
            throw new FormatException("'overall_decision_counts' is no object.");
        }

        foreach (JsonProperty member in members.EnumerateObject())
        {
            LaxValue.Figure(members, member.Name, BenchmarkReading.Strict);
        }
    }

    private static void AddCounts(LaxCounts counts, JsonElement? said)
    {
        if (said is not { ValueKind: JsonValueKind.Object } members)
        {
            return;
        }

        foreach (JsonProperty member in members.EnumerateObject())
        {
            if (LaxValue.Whole(member.Value) is { } count)
            {
                counts.Add(member.Name, count);
            }
        }
    }

    // What is empty says nothing.
    private static string Decision(JsonElement record) => DecisionNames
        .Select(name => LaxValue.Member(record, name))
        .FirstOrDefault(static said => said is { } value && LaxValue.IsTrue(value)) is { } decision
            ? LaxValue.Text(decision) : "";

    private static JsonElement? Asked(JsonElement record) => AskedNames
        .Select(name => LaxValue.Member(record, name)).FirstOrDefault(static flag => flag is not null);

    private static IEnumerable<JsonElement>? Records(JsonElement value) =>
        IsRecords(value) ? value.EnumerateArray()
            : LaxValue.Parts(value).Select(Records).FirstOrDefault(static records => records is not null);

    private static bool IsRecords(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Object)
        && value.EnumerateArray().Any(static item => DecisionNames.Any(name => item.TryGetProperty(name, out _)));

    // The first name counts in each object; a null is not the end of the search, unless it is where that began.
    private static JsonElement? FirstMember(JsonElement value, string[] names)
    {
        JsonElement? own = names.Select(name => LaxValue.Member(value, name))
            .FirstOrDefault(static member => member is not null);

        return own is { } found ? (found.ValueKind == JsonValueKind.Null ? null : found)
            : LaxValue.Parts(value).Select(part => FirstMember(part, names))
                .FirstOrDefault(static member => member is not null);
    }
}
