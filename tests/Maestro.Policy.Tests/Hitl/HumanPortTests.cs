using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>Only the exact words that are offered count; everything else is a no, and on record.</summary>
public sealed class HumanPortTests : PortSetting
{
    [Fact]
    public async Task ContinueWord_ComesWithAYesThatRuns()
    {
        HumanReply reply = await Port("CONTINUE").AskToRunAsync(await Ask());

        Decision<string> decision = await Pipeline.EvaluateAsync("hello", Run, [reply.Claim!.Approval]);

        Assert.Equal((HumanAnswer.Continue, Decider.User), (reply.Answer, reply.Decider));
        Assert.Equal((Verdict.Run, Decider.User), (decision.Verdict, decision.Decider));
        Assert.True(await reply.SettleAsync());
        Assert.Equal(["opened", "approved", "claimed", "settled"], Events);
    }

    [Fact]
    public async Task YesOfAPort_IsUsedOnce()
    {
        HumanReply reply = await Port("CONTINUE").AskToRunAsync(await Ask());
        await Pipeline.EvaluateAsync("hello", Run, [reply.Claim!.Approval]);

        Assert.True((await Pipeline.EvaluateAsync("hello", Run, [reply.Claim.Approval])).IsHitl);
        Assert.False(await reply.ReleaseAsync());
    }

    [Fact]
    public async Task YesThatLetNothingRun_IsGivenBack()
    {
        HumanReply reply = await Port("CONTINUE").AskToRunAsync(await Ask());

        Assert.True(await reply.ReleaseAsync());
        Assert.True((await Pipeline.EvaluateAsync("hello", Run, [reply.Claim!.Approval])).IsHitl);
    }

    [Fact]
    public async Task StopWord_IsAHumansNo()
    {
        HumanReply reply = await Port("STOP").AskToRunAsync(await Ask());

        Assert.Equal((HumanAnswer.Stop, Decider.User), (reply.Answer, reply.Decider));
        Assert.Null(reply.Claim);
        Assert.Equal(["opened", "stopped"], Events);
    }

    [Theory]
    [InlineData("continue")]
    [InlineData(" CONTINUE")]
    [InlineData("CONTINUE\n")]
    [InlineData("ＣＯＮＴＩＮＵＥ")]
    [InlineData("APPROVE")]
    [InlineData("yes")]
    [InlineData("")]
    public async Task AnyOtherWord_IsANoOfNobody(string word)
    {
        HumanReply reply = await Port(word).AskToRunAsync(await Ask());

        Assert.Equal((HumanAnswer.Invalid, Decider.System), (reply.Answer, reply.Decider));
        AssertOnRecord("Invalid");
    }

    [Fact]
    public async Task NoWord_IsANo()
    {
        Assert.Equal(HumanAnswer.NoAnswer, (await Port(null).AskToRunAsync(await Ask())).Answer);
        AssertOnRecord("NoAnswer");
    }

    [Fact]
    public async Task Retry_NeverComesWithAYes()
    {
        HumanReply reply = await Port("CONTINUE").AskToRetryAsync(await Ask());

        Assert.Equal(HumanAnswer.Continue, reply.Answer);
        Assert.Null(reply.Claim);
        Assert.Equal(["opened", "revised"], Events);
        Assert.False(await reply.SettleAsync());
    }

    [Fact]
    public async Task Person_SeesTheQuestionAndTheWords()
    {
        HumanQuestion? seen = null;
        HumanPort port = PortTo((question, _) =>
        {
            seen = question;
            return default;
        });

        await port.AskToRetryAsync(await Ask(), "a greeting");

        Assert.Equal(
            ("RUN#1", TestBook.Plain, "a greeting", true),
            (seen!.RunId, seen.Layer, seen.Summary, seen.IsRetry));
        Assert.Equal(["CONTINUE", "STOP"], seen.Offered);
    }

    [Fact]
    public async Task SameQuestionAgain_IsAskedAgain()
    {
        Queue<string> words = new(["STOP", "CONTINUE"]);
        HumanPort port = PortTo((_, _) => new(words.Dequeue()));

        Assert.Equal(HumanAnswer.Stop, (await port.AskToRunAsync(await Ask())).Answer);
        Assert.Equal(HumanAnswer.Continue, (await port.AskToRunAsync(await Ask())).Answer);
    }

    [Fact]
    public async Task OneWhoAsks_DoesNotAnswer()
    {
        HumanPort port = PortTo(static (_, _) => new("CONTINUE"), new() { Approver = "BOB", Time = Time });

        Assert.Equal(HumanAnswer.Invalid, (await port.AskToRunAsync(await Ask())).Answer);
    }

    [Fact]
    public async Task RunWithoutARequester_FailsClosed()
    {
        HumanReply reply = await Port("CONTINUE").AskToRunAsync(await Ask(run: new("RUN#2")));

        Assert.Equal(HumanAnswer.Failed, reply.Answer);
        Assert.IsType<TicketRefusedException>(reply.Fault);
    }

    [Fact]
    public void WrongOptions_AreNamedAllAtOnce()
    {
        HumanPortOptions options = new()
        {
            Approver = " ", Role = Decider.System, Timeout = TimeSpan.Zero, StopWord = "CONTINUE",
        };

        ArgumentException fault = Assert.Throws<ArgumentException>(
            () => new HumanPort(TestBook.Book, Log, static (_, _) => new("CONTINUE"), options));

        Assert.All(
            ["Approver", "Role", "Timeout", "StopWord"],
            name => Assert.Contains(name, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void DefaultReply_IsNoAnswer() =>
        Assert.Equal((HumanAnswer.NoAnswer, null), (default(HumanReply).Answer, default(HumanReply).Claim));
}
