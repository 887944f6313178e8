using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.TaskContracts;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <content>The contract, and what the run is expected to cost.</content>
internal sealed partial class DocumentOrchestrator
{
    private static readonly string[] Basis =
    [
        "prompt_length", "task_contract_length", "task_count", "output_mode", "completion_criteria_count",
        "prohibited_actions_count",
    ];

    private TaskContract? _contract;
    private JsonObject _estimate = [];

    private static JsonObject Json(TokenEstimate estimate) => new()
    {
        ["estimated_input_tokens"] = estimate.Input,
        ["estimated_output_tokens_min"] = estimate.OutputMin,
        ["estimated_output_tokens_max"] = estimate.OutputMax,
        ["estimated_output_tokens_mid"] = estimate.OutputMid,
        ["estimated_total_tokens_min"] = estimate.TotalMin,
        ["estimated_total_tokens_max"] = estimate.TotalMax,
        ["estimated_total_tokens_mid"] = estimate.TotalMid,
        ["complexity"] = Word(estimate.Complexity),
        ["hitl_probability"] = Word(estimate.HumanProbability),
        ["confidence"] = "rough",
        ["basis"] = List(Basis),
        ["disclaimer"] = "This is a rough estimate only. It is not an actual model token count " +
            "and does not guarantee billing or runtime cost.",
    };

    private static string Word(EstimateLevel level) =>
        level switch { EstimateLevel.High => "high", EstimateLevel.Medium => "medium", _ => "low" };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    private bool Contract()
    {
        TaskContractReview review = TaskContractReader.Review(_run.Contract, _run.IsRequired);
        _contract = review.Contract;
        _estimate = Json(TokenEstimator.Estimate(
            _run.Prompt, _run.Contract, review, DemoDocument.Tasks.Length, _run.IsRequired));
        Verdict verdict = review.Fault is null ? Verdict.Run : Verdict.Hitl;
        _log.Emit("GATE", "task_contract_gate", verdict, review.Reason, extra: new()
        {
            ["missing_fields"] = List(review.MissingFields),
            ["invalid_fields"] = List(review.InvalidFields),
            ["unknown_prohibitions"] = List(review.UnknownProhibitions),
            ["has_task_contract"] = _run.Contract is not null,
            ["token_estimate"] = _estimate.DeepClone(),
        });
        _log.Emit("TOKEN_ESTIMATE", "token_estimate", Verdict.Run, "TOKEN_ESTIMATE_ROUGH", extra: Estimated());
        if (_contract is not null)
        {
            JsonObject extra = Estimated();
            extra["task_contract"] = Normalized(review);
            _log.Emit(
                "GATE", "hitl_finalize", Verdict.Run,
                _run.IsApproved ? "TASK_CONTRACT_APPROVED" : "TASK_CONTRACT_CONFIRMED", decider: "USER", extra: extra);
        }

        Save(_checkpoint with { TokenEstimate = JsonSerializer.SerializeToElement(_estimate) });
        if (review.Fault is null)
        {
            return true;
        }

        Save(_checkpoint.Interrupt("task_contract_gate", review.Reason));
        JsonObject paused = Estimated();
        paused["checkpoint_path"] = CheckpointPath;
        _log.Emit("RUN_PAUSED", "task_contract_gate", Verdict.Hitl, review.Reason, extra: paused);
        return false;
    }

    private JsonObject Estimated() => new() { ["token_estimate"] = _estimate.DeepClone() };

    private JsonObject Normalized(TaskContractReview review) => new()
    {
        ["priority_order"] = List(_contract!.PriorityOrder),
        ["prohibited_actions"] = List(_contract.ProhibitedActions),
        ["output_mode"] = ContractTextOf(_run.Contract!.Value),
        ["completion_criteria"] = List(_contract.CompletionCriteria),
        ["unknown_prohibitions"] = List(review.UnknownProhibitions),
    };

    private static string ContractTextOf(JsonElement contract) =>
        contract.GetProperty("output_mode").GetString()!.Trim();
}
