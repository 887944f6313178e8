using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

/// <summary>Whole runs, without the scores that a batch puts at their end.</summary>
[Trait("Category", "Conformance")]
public sealed class RunSequenceConformanceTests
{
    [Theory]
    [InlineData("arl_sequences_n0")]
    [InlineData("arl_sequences_n3")]
    [InlineData("arl_sequences_n10")]
    public void RecordedRuns_TakeTheSameSteps(string family) =>
        EmergencyVectors.AssertAll(family, Judge, EmergencyVectors.HasEndOrNone);

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expected = item.GetProperty("expect");
        string? difference = null;
        EmergencyOptions options = EmergencyVectors.Options(given, new MemoryFiles()) with
        {
            Runs = 1,
            SampleRuns = 0,
            RowsBefore = given.GetProperty("full_context_n").GetInt32(),
            RowsAfter = given.GetProperty("post_context_n").GetInt32(),
            AuthId = EmergencyVectors.Word(given, "auth_id"),
            Time = new SteadyTime(given.GetProperty("clock").GetDateTimeOffset()),
            Cases = _ => EmergencyVectors.Case(given),
            AfterRun = run => difference = Difference(run, given, expected),
        };

        if (expected.TryGetProperty("raises", out JsonElement raises))
        {
            string text = Assert.Throws<FormatException>(() => EmergencySimulator.Run(options)).Message;
            return text == EmergencyVectors.Word(raises, "message") ? null : text;
        }

        _ = EmergencySimulator.Run(options);
        return difference;
    }

    private static string? Difference(EmergencyRunView run, JsonElement given, JsonElement expected)
    {
        ImmutableArray<EmergencyStep> steps = [.. run.Steps().Where(step => !step.IsForced)];
        EmergencyRow[] rows =
        [
            .. run.ToRun(EmergencyVectors.ChainId).Rows.Where(row => !IsScore(row.Row.Decision.Layer.Name)),
        ];
        JsonElement[] recorded = [.. expected.GetProperty("rows").EnumerateArray()];
        (string Name, string Found)[] parts =
        [
            ("state", $"\"{ContractStates.NameOf(run.State)}\""),
            ("sealed", Truth(run.IsSealed)),
            ("abnormal", Truth(run.Evaluation.IsAbnormal)),
            ("primary_reason_code", $"\"{run.Primary?.Reason.Name ?? "OK"}\""),
            ("clean_completion", Truth(run.Evaluation.IsClean)),
            ("fraud_hits", JsonSerializer.Serialize(run.Evaluation.FraudHits)),
            ("trust_after", EmergencyVectors.Canonical(run.TrustAfter)),
        ];

        return parts
            .Where(part => part.Found != EmergencyVectors.Canonical(expected.GetProperty(part.Name)))
            .Select(part => $"{part.Name}: {part.Found}, not {expected.GetProperty(part.Name)}")
            .FirstOrDefault()
            ?? Rows(rows, recorded)
            ?? (expected.TryGetProperty("trace", out JsonElement trace) ? Trace(steps, trace) : null)
            ?? Window(steps, rows, given, expected);
    }

    private static bool IsScore(string layer) => layer is "eval_score" or "hitl_reward";

    private static string? Rows(EmergencyRow[] rows, JsonElement[] recorded)
    {
        string[] found = [.. rows.Select(row => System.Text.Encoding.UTF8.GetString(row.Json.Span))];
        string[] wanted = [.. recorded.Select(row => RowText.Compact(row))];
        return found.SequenceEqual(wanted)
            ? null
            : $"rows\n{string.Join('\n', found)}\nnot\n{string.Join('\n', wanted)}";
    }

    private static string? Trace(ImmutableArray<EmergencyStep> steps, JsonElement trace)
    {
        string[] found = [.. steps.Select(RowText.Of)];
        string[] wanted = [.. trace.EnumerateArray().Select(RowText.Of)];
        return found.SequenceEqual(wanted) ? null : $"{string.Join('\n', found)}\nnot\n{string.Join('\n', wanted)}";
    }

    // The window that hosts use keeps the same rows, and what it has left shows in what it selects next.
    private static string? Window(
        ImmutableArray<EmergencyStep> steps, EmergencyRow[] rows, JsonElement given, JsonElement expected)
    {
        IncidentWindow<int> window = new(new()
        {
            Before = given.GetProperty("full_context_n").GetInt32(),
            After = given.GetProperty("post_context_n").GetInt32(),
            Selection = IncidentSelection.Reference,
        });
        int[] appended = [.. steps.Select((step, index) => window.Add("run", index, step.IsIncident).Length)];
        string name = expected.TryGetProperty("trace_rows_appended", out _) ? "trace_rows_appended" : "trace";
        IEnumerable<int> recorded = expected.GetProperty(name).EnumerateArray()
            .Select(step => step.ValueKind == JsonValueKind.Number ? step : step.GetProperty("rows_appended"))
            .Select(rows => rows.GetInt32());
        return appended.Sum() == rows.Length && appended.SequenceEqual(recorded)
            ? Left(window, expected)
            : $"appended {string.Join(',', appended)}";
    }

    private static string? Left(IncidentWindow<int> window, JsonElement expected)
    {
        if (expected.GetProperty("post_window_left") is { ValueKind: JsonValueKind.Number } left)
        {
            int after = 0;
            while (window.Add("run", 0, isIncident: false).Length > 0)
            {
                after++;
            }

            return after == left.GetInt32() ? null : $"{after} rows after";
        }

        int before = window.Add("run", 0, isIncident: true).Length - 1;
        return before == expected.GetProperty("candidates_left").GetInt32() ? null : $"{before} rows before";
    }

    private static string Truth(bool isTrue) => isTrue ? "true" : "false";
}
