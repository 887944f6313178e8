using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;
using Maestro.Policy.Tests.Audit.Incidents;

namespace Maestro.Policy.Tests.Conformance;

/// <summary>Whole runs: only those that keep no rows before an incident were recorded with all that was emitted, and
/// the same is emitted whatever is kept.</summary>
[Trait("Category", "Conformance")]
public sealed class IncidentSequenceConformanceTests
{
    // What is emitted before the clock is moved.
    private static readonly string[] Early =
    [
        "meaning_gate", "consistency_gate", "relativity_gate", "hitl_coaching_auth", "coaching_event", "evidence_gate",
    ];

    [Theory]
    [InlineData("arl_sequences_n0")]
    [InlineData("arl_sequences_n3")]
    [InlineData("arl_sequences_n10")]
    public void RecordedRuns_PutTheSameRowsOnRecord(string name)
    {
        VectorFamily family = VectorFamily.Load("emergency", name);
        VectorFamily traced = VectorFamily.Load("emergency", "arl_sequences_n0");
        Assert.SkipWhen(family.IsAbsent, family.Reason);
        Assert.SkipWhen(traced.IsAbsent, traced.Reason);
        Dictionary<string, JsonElement[]> traces = traced.Cases.ToDictionary(
            Situation, item => item.GetProperty("expect").GetProperty("trace").EnumerateArray().ToArray());
        Codebook book = IncidentVectors.Book(traces.Values.SelectMany(trace => trace));

        family.AssertAll(
            item => Judge(item, traces[Situation(item)], book).AsTask().GetAwaiter().GetResult(),
            item => traces.ContainsKey(Situation(item)));
    }

    private static string Situation(JsonElement item) => IncidentVectors.Word(item, "id").Split(":n=")[0];

    private static async ValueTask<string?> Judge(JsonElement item, JsonElement[] trace, Codebook book)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expected = item.GetProperty("expect");
        byte[] keyBytes = Encoding.UTF8.GetBytes(IncidentVectors.Word(given, "key_utf8"));
        using AuditKey key = AuditKey.FromBytes(IncidentVectors.Word(given, "key_id"), keyBytes);
        using IncidentTestFolder folder = new();
        IncidentLogOptions options = Options(given);
        await using IncidentAuditLog log =
            await IncidentAuditLog.OpenAsync(folder.FullName, key, options, TestContext.Current.CancellationToken);
        IncidentWindow<int> window = new(options.Window);
        WrittenRows written = new(folder);
        string runId = IncidentVectors.Word(given, "run_id");
        int[] added = new int[trace.Length];
        bool isLate = false;
        for (int i = 0; i < trace.Length; i++)
        {
            isLate |= !Early.Contains(IncidentVectors.Word(trace[i], "layer"));
            DateTimeOffset time = IncidentVectors.Clock(given)
                + TimeSpan.FromSeconds(isLate ? given.GetProperty("after_auth_request_seconds").GetDouble() : 0);
            AuditRow row = IncidentVectors.Row(book, trace[i], runId, time);
            bool isIncident = IncidentRules.ByCodebook(row.Decision.Header);
            await log.AppendAsync(row, TestContext.Current.CancellationToken);
            added[i] = written.Read();
            if (isIncident != IncidentVectors.IsTrue(trace[i], "trigger")
                || window.Add(runId, i, isIncident).Length != added[i])
            {
                return $"row {i} {trace[i]}";
            }
        }

        JsonElement[] rows = [.. expected.GetProperty("rows").EnumerateArray()];
        IncidentRecord? record = await log.CompleteAsync(runId, "DONE", TestContext.Current.CancellationToken);
        return !added.SequenceEqual(Appended(expected)) ? $"appended {string.Join(',', added)}"
            : IncidentVectors.Difference(written.Lines, rows, keyBytes, isOneChain: true)
            ?? Unlike(record, rows, expected)
            ?? Left(window, runId, expected);
    }

    private static IEnumerable<int> Appended(JsonElement expected) =>
        expected.TryGetProperty("trace", out JsonElement trace)
            ? trace.EnumerateArray().Select(row => row.GetProperty("rows_appended").GetInt32())
            : expected.GetProperty("trace_rows_appended").EnumerateArray().Select(rows => rows.GetInt32());

    private static string? Unlike(IncidentRecord? record, JsonElement[] rows, JsonElement expected)
    {
        if (record is null || expected.TryGetProperty("raises", out _))
        {
            return record is null == (rows.Length == 0) ? null : "no record";
        }

        string reason = IncidentVectors.Word(expected, "primary_reason_code");
        bool isSealed = IncidentVectors.IsTrue(expected, "sealed");
        return (record.PrimaryReason, record.IsSealed, record.Rows) == (reason, isSealed, rows.Length)
            ? null
            : record.ToString();
    }

    // What the window has left shows in what it selects next.
    private static string? Left(IncidentWindow<int> window, string runId, JsonElement expected)
    {
        int after = 0;
        int before = expected.GetProperty("candidates_left").GetInt32();
        if (expected.GetProperty("post_window_left") is { ValueKind: JsonValueKind.Number } left)
        {
            while (window.Add(runId, 0, isIncident: false).Length > 0)
            {
                after++;
            }

            return after == left.GetInt32() ? null : $"{after} rows after";
        }

        int kept = window.Add(runId, 0, isIncident: true).Length;
        return kept == before + 1 ? null : $"{kept - 1} rows before, not {before}";
    }

    private static IncidentLogOptions Options(JsonElement given) => new()
    {
        Window = new()
        {
            Before = given.GetProperty("full_context_n").GetInt32(),
            After = given.GetProperty("post_context_n").GetInt32(),
            Selection = IncidentSelection.Reference,
        },
        ChainId = IncidentVectors.Word(given, "chain_id"),
        Timestamps = AuditTimestamps.LocalSeconds,
    };
}
