using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Gates.Tests.Trust;

/// <summary>Whole runs, of which only the trust and the evaluation are the library's: what else the reference does in
/// a run is played by <see cref="ReferenceRun"/>.</summary>
[Trait("Category", "Conformance")]
public sealed class TrustRunConformanceTests
{
    [Fact]
    public void RecordedRuns_TakeTheSameCourse() => TrustVectors.AssertAll("trust_runs", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        DateTimeOffset now = TrustVectors.Time(given, "clock");
        TrustState state = TrustVectors.State(given.GetProperty("trust"));
        ImmutableArray<TrustGrant> grants = Grants(given.GetProperty("grants"), now);
        long clean = 0;
        JsonElement[] expected = [.. item.GetProperty("expect").GetProperty("runs").EnumerateArray()];

        foreach ((int index, JsonElement each) in given.GetProperty("runs").EnumerateArray().Index())
        {
            ReferenceRun run = new(TrustVectors.Text(each, "kind")!, state, grants, now);
            RunEvaluation evaluation = RunEvaluation.Of(run.End, run.IsSealed, RuntimeMs(each), [], clean);

            if (Difference(run, evaluation, expected[index]) is { } difference)
            {
                return $"run {index}: {difference}";
            }

            (state, clean) = (run.State, evaluation.CleanCompletions);
            now = now.AddSeconds(each.GetProperty("advance").GetDouble());
        }

        JsonElement eval = item.GetProperty("expect").GetProperty("eval");

        return clean == eval.GetProperty("clean_completion_count").GetInt64()
            && RunEvaluation.MultiplierOf(clean) == eval.GetProperty("multiplier").GetDouble()
                ? null : $"{clean} clean";
    }

    private static double RuntimeMs(JsonElement run) =>
        run.TryGetProperty("runtime_ms", out JsonElement ms) && ms.ValueKind == JsonValueKind.Number
            ? ms.GetDouble() : 0;

    private static ImmutableArray<TrustGrant> Grants(JsonElement grants, DateTimeOffset now) =>
        grants.ValueKind == JsonValueKind.String
            ? ReferenceGrant.Ensure([], now)
            : [.. grants.EnumerateArray().Select(TrustVectors.Grant)];

    private static string? Difference(ReferenceRun run, RunEvaluation evaluation, JsonElement expected)
    {
        string actual = string.Join(
            ' ', run.End, run.IsSealed, run.Gate, run.Mode, run.IsCoached, run.IsCoachingSkipped, evaluation.IsClean,
            TrustVectors.Print(evaluation.Multiplier), TrustVectors.Print(evaluation.BaseScore),
            TrustVectors.Print(evaluation.FinalScore), TrustVectors.Print(run.State.Score), run.State);
        TrustState state = TrustVectors.State(expected.GetProperty("trust"));
        string recorded = string.Join(
            ' ', EvaluationConformanceTests.End(TrustVectors.Text(expected, "state")), Is(expected, "sealed"),
            TrustVectors.Text(expected, "trust_gate"), TrustVectors.Text(expected, "auth_mode"),
            Is(expected, "coached"), Is(expected, "coaching_skipped"), Is(expected, "clean"),
            TrustVectors.Print(expected.GetProperty("multiplier_snapshot").GetDouble()),
            TrustVectors.Print(expected.GetProperty("base_score").GetDouble()),
            TrustVectors.Text(expected, "final_score_repr"), TrustVectors.Text(expected, "trust_score_repr"), state);

        return actual == recorded ? null : $"\n  {actual}, expected\n  {recorded}";
    }

    private static bool Is(JsonElement expected, string name) => expected.GetProperty(name).GetBoolean();
}
