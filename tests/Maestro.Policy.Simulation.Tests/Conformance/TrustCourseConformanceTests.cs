using System.Text.Json;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

/// <summary>The course of trust over many runs, from the simulator itself.</summary>
[Trait("Category", "Conformance")]
public sealed class TrustCourseConformanceTests
{
    private static readonly Dictionary<string, EmergencyCase> Kinds = new(StringComparer.Ordinal)
    {
        ["clean"] = new(),
        ["fabricated"] = new() { IsFabricated = true },
        ["schema_invalid"] = new() { Evidence = EvidenceSubmission.Invalid("it is none") },
        ["evidence_missing"] = new() { Evidence = EvidenceSubmission.None },
        ["auth_missing_key"] = new() { MissingKeys = ["context"] },
        ["auth_expired"] = new() { RequestLifetime = -TimeSpan.FromSeconds(1) },
        ["lint_legal"] = new() { Draft = "A draft that is legally binding." },
        ["lint_discrimination"] = new() { Draft = "A draft with a racial slur." },
        ["lint_scope"] = new() { Draft = "Nothing of what it must say." },
    };

    [Fact]
    public void RecordedRuns_TakeTheSameCourse() => EmergencyVectors.AssertAll("trust_runs", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement[] runs = [.. given.GetProperty("runs").EnumerateArray()];
        JsonElement[] expected = [.. item.GetProperty("expect").GetProperty("runs").EnumerateArray()];
        SteadyTime time = new(given.GetProperty("clock").GetDateTimeOffset());
        string? difference = null;
        time.PerLook = Runtime(runs[0]);
        EmergencyResult result = EmergencySimulator.Run(EmergencyVectors.Options(given, new MemoryFiles()) with
        {
            Runs = runs.Length,
            SampleRuns = 0,
            MaxQueueItems = 0,
            Time = time,
            Cases = number => Kinds[EmergencyVectors.Word(runs[number - 1], "kind")],
            AfterRun = run =>
            {
                JsonElement played = runs[run.Number - 1];
                difference ??= Difference(run, expected[run.Number - 1]);
                time.Now += TimeSpan.FromSeconds(played.GetProperty("advance").GetDouble());
                time.PerLook = run.Number < runs.Length ? Runtime(runs[run.Number]) : TimeSpan.Zero;
            },
        });

        JsonElement evaluation = item.GetProperty("expect").GetProperty("eval");
        return difference
            ?? (result.CleanCompletionsAfter == evaluation.GetProperty("clean_completion_count").GetInt64()
                ? null
                : $"{result.CleanCompletionsAfter} clean runs");
    }

    private static TimeSpan Runtime(JsonElement run) => run.TryGetProperty("runtime_ms", out JsonElement runtime)
        ? TimeSpan.FromMilliseconds(1) * runtime.GetDouble()
        : TimeSpan.Zero;

    private static string? Difference(EmergencyRunView run, JsonElement expected)
    {
        EmergencyStep[] steps = [.. run.Steps()];
        string? gate = Reason(steps, "model_trust_gate");
        string? auth = Reason(steps, "hitl_auth");
        string? mode = auth switch { null => null, "AUTH_APPROVE" => "user", _ => "auto" };
        (string Name, object? Found)[] parts =
        [
            ("state", ContractStates.NameOf(run.State)),
            ("sealed", run.IsSealed),
            ("trust_gate", gate),
            ("auth_mode", mode),
            ("coached", steps.Any(step => step.Header.Reason.Name == "COACHING_CHECK_PASSED")),
            ("coaching_skipped", steps.Any(step => step.Header.Reason.Name == "COACHING_SKIPPED")),
            ("persisted_rows", run.KeptRows - steps.Count(step => step.IsForced)),
            ("primary_reason_code", run.Primary?.Reason.Name ?? "OK"),
            ("clean", run.Evaluation.IsClean),
            ("final_score_repr", ((AuditValue)run.Evaluation.FinalScore).ToString()),
        ];

        return parts
            .Where(part => JsonSerializer.Serialize(part.Found) != expected.GetProperty(part.Name).GetRawText())
            .Select(part => $"{run.Number}: {part.Name} {part.Found}, not {expected.GetProperty(part.Name)}")
            .FirstOrDefault()
            ?? (run.Evaluation.Multiplier == expected.GetProperty("multiplier_snapshot").GetDouble()
                && run.Evaluation.BaseScore == expected.GetProperty("base_score").GetDouble()
                && EmergencyVectors.Canonical(run.TrustAfter)
                    == EmergencyVectors.Canonical(expected.GetProperty("trust"))
                ? null
                : $"{run.Number}: {run.Evaluation} {run.TrustAfter}");
    }

    private static string? Reason(EmergencyStep[] steps, string layer) =>
        steps.Where(step => step.Header.Layer.Name == layer).Select(step => step.Header.Reason.Name).FirstOrDefault();
}
