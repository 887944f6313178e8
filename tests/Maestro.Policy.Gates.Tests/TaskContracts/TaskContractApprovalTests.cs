using System.Text.Json;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskContracts;

public sealed class TaskContractApprovalTests
{
    private static readonly TaskContractDraft Draft = TaskContractDraft.Create("TC#R1", "a table", new ManualTime());

    [Fact]
    public void Approval_FitsItsContractOnce()
    {
        TaskContractApproval approval = new(Draft.Hash, "ann");

        Assert.True(approval.TryUse(Draft.Json));
        Assert.True(approval.IsUsed);
        Assert.False(approval.TryUse(Draft.Json));
    }

    [Fact]
    public void Approval_FitsNoOtherContract()
    {
        TaskContractApproval approval = new(Draft.Hash, "ann");
        string altered = Draft.Json.GetRawText().Replace("file_delete", "file_rename", StringComparison.Ordinal);

        Assert.False(approval.TryUse(Parse(altered)));
        Assert.False(approval.TryUse(Parse("""{"a":1,"a":2}""")));
        Assert.False(approval.TryUse(Parse("[]")));
        Assert.False(approval.TryUse(null));
        Assert.False(approval.IsUsed);
    }

    [Fact]
    public void Draft_IsAContractThatCanBeWorkedWith()
    {
        TaskContractReview review = TaskContractReader.Review(Draft.Json);

        Assert.Null(review.Fault);
        Assert.True(review.Contract!.Prohibits("file_delete"));
        Assert.Empty(review.UnknownProhibitions);
    }

    [Fact]
    public void ContractWithANameTwice_IsInvalid() =>
        Assert.Equal(
            TaskContractFault.Invalid,
            TaskContractReader.Review(Parse("""{"output_mode":"summary","output_mode":"steps"}""")).Fault);

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
