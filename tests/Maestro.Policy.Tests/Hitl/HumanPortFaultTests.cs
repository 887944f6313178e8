using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>Whoever throws, is late, or can't be put on record says no.</summary>
public sealed class HumanPortFaultTests : PortSetting
{
    [Fact]
    public async Task WhoThrows_SaysNo()
    {
        HumanPort port = PortTo(static (_, _) => throw new IOException("The line is dead."));

        HumanReply reply = await port.AskToRunAsync(await Ask());

        Assert.Equal(HumanAnswer.Failed, reply.Answer);
        Assert.IsType<IOException>(reply.Fault);
        AssertOnRecord("Failed");
    }

    [Fact]
    public async Task WhoIsLate_SaysNothing()
    {
        TaskCompletionSource<string?> said = new();
        HumanPort port = PortTo((_, _) => new(said.Task));
        Task<HumanReply> asking = port.AskToRunAsync(await Ask()).AsTask();
        Assert.False(asking.IsCompleted);

        Time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(HumanAnswer.NoAnswer, (await asking).Answer);
        AssertOnRecord("NoAnswer");
        said.SetResult("CONTINUE");
        Assert.DoesNotContain("approved", Events);
    }

    [Fact]
    public async Task WhoBlocksUntilTheTimeIsOver_IsLate()
    {
        HumanPort port = PortTo((_, _) =>
        {
            Time.Advance(TimeSpan.FromMinutes(6));
            return new("CONTINUE");
        });

        Assert.Equal(HumanAnswer.NoAnswer, (await port.AskToRunAsync(await Ask())).Answer);
    }

    [Fact]
    public async Task LateOne_IsToldToGiveUp()
    {
        CancellationToken told = default;
        HumanPort port = PortTo((_, until) =>
        {
            told = until;
            return new(new TaskCompletionSource<string?>().Task);
        });
        Task<HumanReply> asking = port.AskToRunAsync(await Ask()).AsTask();

        Time.Advance(TimeSpan.FromMinutes(6));
        await asking;

        Assert.True(told.IsCancellationRequested);
    }

    [Fact]
    public async Task Cancellation_IsNoAnswer()
    {
        using CancellationTokenSource source = new();
        HumanPort port = PortTo(static async (_, until) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, until);
            return "CONTINUE";
        });
        Task<HumanReply> asking = port.AskToRunAsync(await Ask(), null, source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task AnswerThatCannotBePutOnRecord_Fails()
    {
        HumanPort port = new(TestBook.Book, new FailingLog(), static (_, _) => new("CONTINUE"), new() { Time = Time });

        HumanReply reply = await port.AskToRunAsync(await Ask());

        Assert.Equal((HumanAnswer.Failed, true), (reply.Answer, reply.Claim is null));
    }

    [Fact]
    public async Task QuestionThatNobodyMayAnswer_FailsOnRecord()
    {
        RunContext nobodys = new("RUN#1");
        HumanReply reply = await Port("CONTINUE").AskToRunAsync(await Ask(run: nobodys));

        Assert.Equal(HumanAnswer.Failed, reply.Answer);
        Assert.IsType<TicketRefusedException>(reply.Fault);
        AssertOnRecord("Failed");
    }
}
