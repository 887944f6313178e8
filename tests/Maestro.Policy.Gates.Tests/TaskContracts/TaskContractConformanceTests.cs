using System.Text.Json;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.TaskContracts;

[Trait("Category", "Conformance")]
public sealed class TaskContractConformanceTests
{
    // The reference's orchestrator has three tasks.
    private const int Tasks = 3;

    [Fact]
    public void RecordedContracts_AreReviewedAlike() => VectorFamily.Load("gates", "chain_task_contract").AssertAll(
        static item =>
        {
            JsonElement contract = item.GetProperty("contract");
            JsonElement expected = item.GetProperty("expect");
            TaskContractReview found = TaskContractReader.Review(contract, item.GetProperty("require").GetBoolean());
            return VectorCases.Unlike(Said(found), Expected(expected)) ?? Contract(found, expected);
        });

    [Fact]
    public void RecordedEstimates_AreAlike() => VectorFamily.Load("gates", "chain_task_contract").AssertAll(
        static item =>
        {
            JsonElement contract = item.GetProperty("contract");
            bool isRequired = item.GetProperty("require").GetBoolean();
            TaskContractReview review = TaskContractReader.Review(contract, isRequired);
            TokenEstimate found = TokenEstimator.Estimate(
                item.GetProperty("prompt").GetString()!, contract, review, Tasks, isRequired);
            return VectorCases.Unlike(
                Said(found),
                string.Join(' ', item.GetProperty("expect").GetProperty("token_estimate").EnumerateObject()
                    .Select(static member => member.Value.ToString())));
        });

    [Fact]
    public void RecordedTokenCounts_AreAlike() => VectorFamily.Load("gates", "chain_primitives").AssertAll(
        static item =>
        {
            int length = item.GetProperty("length").GetInt32();
            int expected = item.GetProperty("expect").GetInt32();
            int text = item.GetProperty("text").GetString() is { } given ? TokenEstimator.Rough(given) : expected;
            return TokenEstimator.Rough(length) == expected && text == expected ? null : $"{text} for {length}";
        },
        VectorCases.Op("rough_tokens"));

    private static string Said(TaskContractReview found) => string.Join(' ', [
        found.Fault is null ? "RUN" : "PAUSE_FOR_HITL", found.Reason, Text(found.MissingFields),
        Text(found.InvalidFields), Text(found.UnknownProhibitions),
    ]);

    private static string Expected(JsonElement expected) => string.Join(' ', [
        expected.GetProperty("decision").GetString(), expected.GetProperty("reason_code").GetString(),
        Text(expected.GetProperty("missing_fields")), Text(expected.GetProperty("invalid_fields")),
        Text(expected.GetProperty("unknown_prohibitions")),
    ]);

    private static string? Contract(TaskContractReview found, JsonElement expected)
    {
        JsonElement contract = expected.GetProperty("normalized_contract");
        return contract.ValueKind == JsonValueKind.Null
            ? found.Contract is null ? null : "a contract"
            : VectorCases.Unlike(
                string.Join(' ', [
                    Text(found.Contract!.PriorityOrder), Text(found.Contract.ProhibitedActions),
                    Word(found.Contract.OutputMode), Text(found.Contract.CompletionCriteria),
                ]),
                string.Join(' ', [
                    Text(contract.GetProperty("priority_order")), Text(contract.GetProperty("prohibited_actions")),
                    contract.GetProperty("output_mode").GetString(), Text(contract.GetProperty("completion_criteria")),
                ]));
    }

    private static string Said(TokenEstimate found) => string.Join(' ', [
        found.Input, found.OutputMin, found.OutputMax, found.OutputMid, found.TotalMin, found.TotalMax, found.TotalMid,
        Word(found.Complexity), Word(found.HumanProbability),
    ]);

    private static string Word(OutputMode mode) => mode switch
    {
        OutputMode.Summary => "summary",
        OutputMode.Steps => "steps",
        OutputMode.Artifact => "artifact",
        OutputMode.UnifiedDiff => "unified_diff",
        _ => "full_code",
    };

    private static string Word(EstimateLevel level) => level switch
    {
        EstimateLevel.High => "high",
        EstimateLevel.Medium => "medium",
        _ => "low",
    };

    private static string Text(IEnumerable<string> texts) => $"[{string.Join(',', texts)}]";

    private static string Text(JsonElement texts) =>
        Text(texts.EnumerateArray().Select(static text => text.GetString()!));
}
