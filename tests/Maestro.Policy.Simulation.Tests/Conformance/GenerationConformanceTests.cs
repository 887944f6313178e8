using System.Text.Json;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class GenerationConformanceTests
{
    [Fact]
    public void EverySituation_EndsAsInEachGeneration() => EmergencyVectors.AssertAll(
        "version_outcomes", item => Each(item, Situation), item => IsOf(item, "situation"));

    [Fact]
    public void EveryAnswerOfAHuman_EndsAsInTheFirstGeneration() => EmergencyVectors.AssertAll(
        "version_outcomes", item => Each(item, Typed), item => IsOf(item, "v1"));

    [Fact]
    public void EveryBatch_HasTheSumsOfEachGeneration() => EmergencyVectors.AssertAll(
        "version_outcomes", item => Each(item, Batch), item => IsOf(item, "batch"));

    private static bool IsOf(JsonElement item, string group) => EmergencyVectors.Word(item, "group") == group;

    private static string? Each(
        JsonElement item, Func<JsonElement, EmergencyGeneration, JsonElement, (string Found, string Recorded)> play) =>
        item.GetProperty("expect").EnumerateObject()
            .Select(column => (
                column.Name,
                Lines: play(item.GetProperty("given"), GenerationVectors.Columns[column.Name], column.Value)))
            .Where(column => column.Lines.Found != column.Lines.Recorded)
            .Select(column => $"{column.Name}\n{column.Lines.Found}\n    instead of\n{column.Lines.Recorded}")
            .FirstOrDefault();

    private static (string Found, string Recorded) Situation(
        JsonElement given, EmergencyGeneration generation, JsonElement expect)
    {
        (EmergencyRunView view, EmergencyRun run) = GenerationVectors.Play(
            GenerationVectors.Options(given, generation), GenerationVectors.Case(given));

        // SimulationDeviations.GenerationsDontFail
        if (expect.TryGetProperty("raises", out _))
        {
            return ($"{view.State}", $"{ContractState.Init}");
        }

        JsonElement trust = expect.GetProperty("trust_after");
        return (
            string.Join('\n', End(view), Trust(view.TrustAfter, trust), view.Primary?.Reason.Name, Rows(run)),
            string.Join(
                '\n', End(expect), Trust(trust), expect.GetProperty("first_non_run").GetString(), Rows(expect)));
    }

    private static (string Found, string Recorded) Typed(
        JsonElement given, EmergencyGeneration generation, JsonElement expect)
    {
        (EmergencyRunView view, EmergencyRun run) = GenerationVectors.Play(
            new() { Generation = generation, Reading = EmergencyReading.Reference },
            GenerationVectors.TypedCase(given));
        string? error = expect.TryGetProperty("last_row_error", out JsonElement text) ? text.GetString() : null;

        return (
            string.Join('\n', End(view), Rows(run), run.Rows[^1].Row["error"]),
            string.Join('\n', End(expect), Rows(expect), error));
    }

    private static (string Found, string Recorded) Batch(
        JsonElement given, EmergencyGeneration generation, JsonElement expect)
    {
        List<EmergencyRunSum> runs = [];
        EmergencyResult result = EmergencySimulator.Run(new()
        {
            Generation = generation,
            Reading = EmergencyReading.Reference,
            Runs = given.GetProperty("runs").GetInt64(),
            Fabricates = given.GetProperty("fabricate").GetBoolean(),
            Time = new SteadyTime(SteadyTime.Start),
            AfterRun = run => runs.Add(new(run.RunId, End(run), run.KeptRows)),
        });
        JsonElement queue = expect.GetProperty("queue_counts");
        JsonElement evaluation = expect.GetProperty("eval_after");
        JsonElement trust = expect.GetProperty("trust_after");

        return (
            string.Join(
                '\n',
                string.Join(", ", runs.CountBy(run => run.End).Select(end => $"{end.Key} {end.Value}")),
                Trust(result.TrustAfter, trust),
                evaluation.ValueKind == JsonValueKind.Null ? "" : Evaluation(result.CleanCompletionsAfter),
                queue.ValueKind == JsonValueKind.Null ? "" : Queue(result.Queue),
                runs.Sum(run => run.KeptRows),
                runs[0].RunId),
            string.Join(
                '\n',
                string.Join(
                    ", ",
                    expect.GetProperty("by_state").EnumerateObject().Select(end => $"{end.Name} {end.Value}")),
                Trust(trust),
                evaluation.ValueKind == JsonValueKind.Null ? "" : EmergencyVectors.Canonical(evaluation),
                queue.ValueKind == JsonValueKind.Null ? "" : Queue(queue),
                expect.GetProperty("rows_total").GetInt32(),
                expect.GetProperty("first_run_id").GetString()));
    }

    private static string End(EmergencyRunView run) =>
        $"{ContractStates.NameOf(run.State)}/{(run.IsSealed ? "sealed" : "open")}";

    private static string End(JsonElement expect) =>
        $"{expect.GetProperty("state")}/{(expect.GetProperty("sealed").GetBoolean() ? "sealed" : "open")}";

    // Earlier generations record fewer members of trust.
    private static string Trust(TrustState found, JsonElement recorded)
    {
        using JsonDocument document = JsonDocument.Parse(EmergencyVectors.Canonical(found));

        return string.Join(
            ", ",
            recorded.EnumerateObject().Select(member =>
                $"{member.Name} {document.RootElement.GetProperty(member.Name).GetRawText()}"));
    }

    private static string Trust(JsonElement recorded) =>
        string.Join(", ", recorded.EnumerateObject().Select(member => $"{member.Name} {member.Value.GetRawText()}"));

    // The recorded runs are alone; it is their batch that scores them.
    private static string Rows(EmergencyRun run) => string.Join(
        '\n',
        run.Rows.Select(row => row.Row).Where(row => !IsScore(row.Decision.Layer)).Select(row => string.Join(
            ' ',
            row.Decision.Layer, row.Decision.Verdict.ToWireName(), row.Decision.IsSealed, row.IsOverridable,
            row.Decision.Decider.ToWireName(), row.Decision.Reason)));

    private static bool IsScore(Layer layer) => layer.Name is "eval_score" or "hitl_reward";

    // SimulationDeviations.GenerationsSealOnTwoLayers
    private static string Rows(JsonElement expect) =>
        string.Join('\n', expect.GetProperty("rows").EnumerateArray().Select(row => string.Join(
            ' ',
            row[2].GetBoolean() && row[0].GetString() == "evidence_gate" ? "acc_gate" : row[0].GetString(),
            row[1], row[2].GetBoolean(), row[3].GetBoolean(), row[4], row[5])));

    private static string Evaluation(long cleanCompletions) =>
        EmergencyVectors.Canonical(JsonDocument.Parse(
            Gates.Trust.Stores.TrustStoreText.Write(cleanCompletions)).RootElement);

    private static string Queue(EmergencyBacklog queue) => string.Join(
        " | ",
        queue.TotalRuns,
        string.Join(
            ", ", queue.ByState.Select(end => $"{ContractStates.NameOf(end.State)} {end.Count}").Order()),
        string.Join(", ", queue.ByReason.Select(reason => $"{reason.Reason} {reason.Count}")),
        queue.Size);

    private static string Queue(JsonElement queue) => string.Join(
        " | ",
        queue.GetProperty("total_runs").GetInt64(),
        string.Join(
            ", ", queue.GetProperty("by_state").EnumerateObject().Select(end => $"{end.Name} {end.Value}").Order()),
        string.Join(
            ", ",
            queue.GetProperty("by_reason_code_top20").EnumerateObject().Select(each => $"{each.Name} {each.Value}")),
        queue.GetProperty("queue_size").GetInt64());
}
