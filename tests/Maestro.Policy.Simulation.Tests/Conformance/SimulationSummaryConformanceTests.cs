using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class SimulationSummaryConformanceTests
{
    private const int ShownIds = 25;
    private const int MaxRuns = 400;

    [Fact]
    public void RecordedBatches_HaveTheSameSums() => EmergencyVectors.AssertAll("simulation_summaries", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement input = item.GetProperty("input");
        SteadyTime time = new(input.GetProperty("clock_start").GetDateTimeOffset());
        TimeSpan step = TimeSpan.FromSeconds(input.GetProperty("clock_step_seconds_after_each_run").GetDouble());
        Sums sums = new();
        EmergencyResult result = EmergencySimulator.Run(Options(input) with
        {
            Time = time,
            AfterRun = run =>
            {
                sums.Add(run);
                time.Now += step;
            },
        });

        using JsonDocument found = JsonDocument.Parse(JsonSerializer.Serialize(Found(result, sums)));
        return item.GetProperty("expect").EnumerateObject()
            .Where(expected => !JsonElement.DeepEquals(expected.Value, found.RootElement.GetProperty(expected.Name)))
            .Select(expected =>
                $"{expected.Name} {found.RootElement.GetProperty(expected.Name)}, not {expected.Value}")
            .FirstOrDefault();
    }

    private static EmergencyOptions Options(JsonElement input) => new()
    {
        Seed = EmergencyVectors.Whole(input.GetProperty("seed")),
        Runs = input.GetProperty("runs").GetInt64(),
        Fabricates = input.GetProperty("fabricate").GetBoolean(),
        FabricateRate = EmergencyVectors.Real(input.GetProperty("fabricate_rate")),
        RowsBefore = input.GetProperty("full_context_n").GetInt32(),
        MaxQueueItems = input.GetProperty("queue_max_items").GetInt64(),
        SampleRuns = input.GetProperty("sample_runs").GetInt64(),
        ChainId = EmergencyVectors.ChainId,
        Reading = EmergencyReading.Reference,
    };

    private static Dictionary<string, object?> Found(EmergencyResult result, Sums sums)
    {
        using JsonDocument trust = JsonDocument.Parse(EmergencyVectors.Canonical(result.TrustAfter));
        string[] ids = [.. sums.Abnormal];
        return new()
        {
            ["runs_executed"] = result.RunsDone,
            ["total_runs"] = result.Queue.TotalRuns,
            ["by_state"] = result.Queue.ByState.ToDictionary(
                state => ContractStates.NameOf(state.State), state => state.Count),
            ["by_reason_code_top20"] =
                result.Queue.ByReason.Select(reason => new object[] { reason.Reason.Name, reason.Count }),
            ["queue_size"] = result.Queue.Size,
            ["items_kept"] = result.Queue.Items.Length,
            ["items_kept_run_ids"] = result.Queue.Items.Take(ShownIds).Select(queued => queued.RunId),
            ["runs_sample_count"] = result.Runs.Length,
            ["abnormal_total"] = result.Queue.Size,
            ["abnormal_run_ids"] = ids.Length > 200 ? null : ids,
            ["abnormal_run_ids_sha256"] =
                Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', ids)))),
            ["abnormal_first5"] = ids.Take(5),
            ["abnormal_last5"] = ids.TakeLast(5),
            ["incident_reasons_rle"] = Sums.Pairs(sums.Reasons),
            ["persisted_row_count_rle"] = sums.Rows.Count > MaxRuns ? null : Sums.Pairs(sums.Rows),
            ["persisted_row_total"] = sums.Rows.Sum(run => (long)run.Value * run.Count),
            ["clean_run_ids_with_rows"] = sums.CleanWithRows,
            ["trust_after"] = trust.RootElement.Clone(),
            ["trust_after_score_repr"] = ((AuditValue)result.TrustAfter.Score).ToString(),
            ["trust_after_compliance_repr"] = ((AuditValue)result.TrustAfter.Compliance).ToString(),
            ["eval_after"] = new Dictionary<string, object>
            {
                ["clean_completion_count"] = result.CleanCompletionsAfter,
                ["multiplier"] = RunEvaluation.MultiplierOf(result.CleanCompletionsAfter),
            },
            ["repro_runs_requested"] = result.RunsAsked,
        };
    }
}
