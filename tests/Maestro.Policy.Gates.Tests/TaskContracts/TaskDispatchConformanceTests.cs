using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.TaskContracts;

[Trait("Category", "Conformance")]
public sealed class TaskDispatchConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "chain_dispatch");

    // The recorded clock: four minutes past noon in Japan.
    private static readonly ManualTime Clock =
        new(TimeZoneInfo.CreateCustomTimeZone("JST", TimeSpan.FromHours(9), "JST", "JST"));

    [Fact]
    public void RecordedMessages_AreClassifiedAlike() => Family.AssertAll(
        static item =>
        {
            string prompt = item.GetProperty("prompt").GetString()!;
            bool isApproved =
                item.GetProperty("has_contract").GetBoolean() && item.GetProperty("approved").GetBoolean();
            DispatchKind found = TaskDispatch.Classify(prompt, isApproved);
            return VectorCases.Unlike(
                Word(found),
                DeviationOf(prompt, isApproved) == Deviations.DispatchRejectionWins ? "TASK_CONTRACT_REJECTION"
                : DeviationOf(prompt, isApproved) == Deviations.DispatchWordsAreAscii ? "CHAT_MESSAGE"
                : item.GetProperty("expect").GetString());
        },
        VectorCases.Op("classify"));

    [Fact]
    public void RecordedRequests_AreReadAlike() => Family.AssertAll(
        static item => VectorCases.Unlike(
            TaskDispatch.RequestOf(item.GetProperty("prompt").GetString()!), item.GetProperty("expect").GetString()),
        VectorCases.Op("request_text"));

    [Fact]
    public void RecordedDrafts_AreAlike() => Family.AssertAll(
        static item =>
        {
            JsonElement expected = item.GetProperty("expect");
            TaskContractDraft found = TaskContractDraft.Create(
                "TC#" + CheckpointFile.SafeName(item.GetProperty("run_id").GetString()!),
                TaskDispatch.RequestOf(item.GetProperty("prompt").GetString()!),
                Clock);
            JsonElement draft = expected.GetProperty("draft");
            return VectorCases.Unlike(
                    $"{found.Id} {found.Hash} {found.Purpose}",
                    $"{expected.GetProperty("contract_id")} {expected.GetProperty("contract_hash")} " +
                    $"{expected.GetProperty("purpose")}")
                ?? (draft.ValueKind == JsonValueKind.Null
                    ? null
                    : VectorCases.Unlike(Canonical(found.Json), Canonical(draft)));
        },
        VectorCases.Op("draft"));

    [Fact]
    public void RecordedHashes_AreAlike() => Family.AssertAll(
        static item => VectorCases.Unlike(
            TaskContractDraft.HashOf(item.GetProperty("contract")), item.GetProperty("expect").GetString()),
        VectorCases.Op("contract_hash"));

    private static Deviation? DeviationOf(string prompt, bool isApproved)
    {
        DispatchKind alone = TaskDispatch.Classify(prompt);
        DispatchKind plain = TaskDispatch.Classify(prompt.Replace('\u017f', 's'));
        return isApproved && alone == DispatchKind.Rejection ? Deviations.DispatchRejectionWins
            : !isApproved && alone == DispatchKind.Chat && plain is DispatchKind.Approval or DispatchKind.Rejection
                && alone != plain ? Deviations.DispatchWordsAreAscii
            : null;
    }

    private static string Canonical(JsonElement json) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(json.GetRawText())));

    private static string Word(DispatchKind kind) => kind switch
    {
        DispatchKind.Request => "TASK_CONTRACT_REQUEST",
        DispatchKind.Rejection => "TASK_CONTRACT_REJECTION",
        DispatchKind.Approval => "TASK_CONTRACT_APPROVAL",
        _ => "CHAT_MESSAGE",
    };
}
