using System.Text.Json;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskContracts;

public sealed class TaskContractGateTests
{
    private static readonly Codebook Book = Codebook.Parse("""
        {
          "schema_version": "1.0", "codebook_name": "Contracts", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "task_contract_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "TASK_CONTRACT_REQUIRED": 1, "TASK_CONTRACT_INVALID": 2, "TASK_CONTRACT_PRIORITY_MISSING": 3,
              "TASK_CONTRACT_PROHIBITION_MISSING": 4, "TASK_CONTRACT_COMPLETION_CRITERIA_MISSING": 5,
              "TASK_CONTRACT_OUTPUT_MODE_INVALID": 6
            }
          }
        }
        """);

    private static readonly TaskContractGateOptions Options = new() { Layer = Book.Layer("task_contract_gate") };

    [Fact]
    public async Task RequestWithoutContract_Pauses()
    {
        TaskContractGate<string> gate = new(Options, static _ => null);

        GateResult result = await Ask(gate);

        Assert.Equal(GateOutcome.Pause, result.Outcome);
        Assert.Equal("TASK_CONTRACT_REQUIRED", result.Reason.Name);
        Assert.Equal(
            "missing=priority_order,prohibited_actions,output_mode,completion_criteria invalid=", result.Detail);
    }

    [Fact]
    public async Task RequestWithoutContract_PassesWhereNoneIsRequired() =>
        Assert.Equal(
            GateOutcome.Pass,
            (await Ask(new TaskContractGate<string>(Options with { IsRequired = false }, static _ => null))).Outcome);

    [Fact]
    public async Task RequestWithContract_Passes()
    {
        JsonElement contract = TaskContractDraft.Create("TC#R1", "", new ManualTime()).Json;

        Assert.Equal(
            GateOutcome.Pass, (await Ask(new TaskContractGate<string>(Options, _ => contract))).Outcome);
    }

    [Fact]
    public void CodebookWithoutTheWords_IsRefused() =>
        Assert.Contains(
            "TASK_CONTRACT_REQUIRED, TASK_CONTRACT_INVALID",
            Assert.Throws<ArgumentException>(
                () => new TaskContractGate<string>(new() { Layer = TestBook.Plain }, static _ => null)).Message,
            StringComparison.Ordinal);

    private static async Task<GateResult> Ask(TaskContractGate<string> gate) =>
        await gate.EvaluateAsync(
            "", new GateContext(gate.Layer, new RunContext("R1")), TestContext.Current.CancellationToken);
}
