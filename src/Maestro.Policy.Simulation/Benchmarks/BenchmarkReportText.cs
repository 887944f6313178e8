using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Writes reports as JSON, in the reference's words.</summary>
/// <remarks>The same report is the same text: how long it took isn't written.</remarks>
public static class BenchmarkReportText
{
    /// <summary>What is measured, in the reference's words.</summary>
    public const string Module = "ai_doc_orchestrator_kage3_v1_3_5";

    /// <summary>Its version.</summary>
    public const string Version = "1.3.5";

    private const string Note =
        "memory-only benchmark; no artifact writes; '@' invariant checked over serialized audit rows";

    /// <summary>Writes a report.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="report">The report. In the reference's reading, what the reference measures of time is
    /// <c>null</c>; else what is our own is there.</param>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public static void WriteReport(Utf8JsonWriter json, BenchmarkReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteNumber("runs", report.Runs.Length);
        json.WriteNumber("crashes", report.Crashes);
        BenchmarkJson.WriteFloat(json, "crash_free_rate", report.CrashFreeRate);
        if (report.Reading == BenchmarkReading.Reference)
        {
            json.WriteNull("elapsed_sec");
            json.WriteNull("runs_per_sec");
        }

        BenchmarkJson.WriteCounts(json, "overall_decision_counts", Decisions(report.Decisions));
        json.WriteNumber("hitl_requested_count", report.HitlRequested);
        BenchmarkJson.WriteCounts(json, "event_counts", report.Events.Counts);
        WriteRuns(json, report);
        json.WriteNumber("acc_seal_events", report.AccSeals);
        json.WriteNumber("ethics_seal_events", report.EthicsSeals);
        json.WriteNumber("at_sign_violations", report.AddressViolations);
        BenchmarkProfileText.WriteConfig(json, report.Profile);
        json.WriteString("repro_semantic_digest_sha256", report.Digest);
        json.WriteString("note", Note);
        if (report.Reading != BenchmarkReading.Reference)
        {
            WriteOwn(json, report);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes shares.</summary>
    /// <param name="json">Gets them.</param>
    /// <param name="derived">The shares.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static void WriteDerived(Utf8JsonWriter json, BenchmarkDerived derived)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        BenchmarkJson.WriteFloat(json, "run_rate", derived.RunRate);
        BenchmarkJson.WriteFloat(json, "pause_rate", derived.PauseRate);
        BenchmarkJson.WriteFloat(json, "stop_rate", derived.StopRate);
        BenchmarkJson.WriteFloat(json, "hitl_requested_rate", derived.HitlRequestedRate);
        json.WriteEndObject();
    }

    /// <summary>Writes a scorecard.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="scorecard">The scorecard.</param>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public static void WriteScorecard(Utf8JsonWriter json, BenchmarkScorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scorecard);
        BenchmarkFacts facts = scorecard.Observations;
        json.WriteStartObject();
        json.WriteBoolean("pass", scorecard.Passes);
        json.WriteStartArray("fail_reasons");
        foreach (string reason in scorecard.FailReasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteStartObject("observations");
        json.WriteNumber("runs", facts.Runs);
        json.WriteNumber("crashes", facts.Crashes);
        json.WriteNumber("at_sign_violations", facts.AddressViolations);
        json.WriteNumber("acc_seal_events", facts.AccSeals);
        json.WriteNumber("ethics_seal_events", facts.EthicsSeals);
        BenchmarkJson.WriteCounts(json, "overall_decision_counts", facts.Decisions);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static ImmutableArray<KeyValuePair<string, long>> Decisions(BenchmarkCounts counts) =>
    [
        .. ((Verdict[])[Verdict.Run, Verdict.Hitl, Verdict.Stop])
            .Select(verdict => KeyValuePair.Create(verdict.ToWireName(), counts.Of(verdict))),
    ];

    private static void WriteRuns(Utf8JsonWriter json, BenchmarkReport report)
    {
        json.WriteStartArray("runs_data");
        foreach (BenchmarkRun run in report.Runs)
        {
            json.WriteStartObject();
            json.WriteString("run_id", run.RunId);
            json.WriteString("decision", run.Decision.ToWireName());
            BenchmarkJson.WriteCounts(json, "event_counts", run.Events.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOwn(Utf8JsonWriter json, BenchmarkReport report)
    {
        BenchmarkJson.WriteCounts(json, "task_decision_counts", Decisions(report.Tasks));
        json.WriteNumber("hitl_continued_count", report.Continued);
        json.WriteNumber("distinct_runs", report.DistinctRuns);
    }
}
