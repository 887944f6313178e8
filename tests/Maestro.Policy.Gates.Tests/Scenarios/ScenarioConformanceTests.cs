using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Scenarios;

[Trait("Category", "Conformance")]
public sealed class ScenarioConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "chain_scenarios");

    [Fact]
    public void RecordedScenarios_GoAlike() => Family.AssertAll(static item =>
    {
        FaultyStorage files = new();
        foreach ((JsonElement step, JsonElement expected) in item.GetProperty("steps").EnumerateArray()
            .Zip(item.GetProperty("expect").EnumerateArray()))
        {
            if (step.GetProperty("do").GetString() != "run")
            {
                ScenarioEdit.Apply(files, step);
                continue;
            }

            ScenarioRun run = new(Family.Header, step.GetProperty("params"));
            int before = ScenarioEdit.Rows(files).Length;
            string key = JsonSerializer.Serialize(run.Key);
            using JsonDocument keyName = JsonDocument.Parse(key);
            using AuditKey signing = VectorCases.Key(
                Family, keyName.RootElement, Family.Header.GetProperty("key_id").GetString()!);
            ScenarioResult result = DocumentOrchestrator.Run(
                files, run, signing, Family.Header.GetProperty("chain_id").GetString()!);
            if (expected.TryGetProperty("escaped_exception", out _))
            {
                result.Deviation = Deviations.ScenariosAreAlwaysJudged;
            }

            if (result.Deviation is not null)
            {
                return Deviating(result);
            }

            JsonObject found = ScenarioOutcome.Of(files, result, before, expected);
            if (ScenarioOutcome.Difference(found, expected) is { } difference)
            {
                return difference;
            }
        }

        return null;
    });

    // What follows a deviation isn't comparable any more.
    private static string? Deviating(ScenarioResult result) =>
        result.Deviation == Deviations.ScenariosAreAlwaysJudged
            ? VectorCases.Unlike($"{result.Decision} {result.Tamper?.Code}", "Hitl CHECKPOINT_HMAC_MISMATCH")
        : result.Deviation == Deviations.DispatchRejectionWins
            ? VectorCases.Unlike($"{result.Decision} {result.Tasks.Count}", "Stop 0")
        : VectorCases.Unlike($"{result.Decision} {result.Tasks.Count}", "Run 0");
}
