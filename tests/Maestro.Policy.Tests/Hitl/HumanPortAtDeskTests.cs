namespace Maestro.Policy.Tests.Hitl;

/// <summary>A port to a desk hears what is said there, and only in time.</summary>
public sealed class HumanPortAtDeskTests : DeskSetting
{
    [Theory]
    [InlineData(TicketAnswerKind.Approve, HumanAnswer.Continue, false)]
    [InlineData(TicketAnswerKind.Reject, HumanAnswer.Stop, false)]
    [InlineData(TicketAnswerKind.Revise, HumanAnswer.Stop, false)]
    [InlineData(TicketAnswerKind.Stop, HumanAnswer.Stop, false)]
    [InlineData(TicketAnswerKind.Approve, HumanAnswer.Continue, true)]
    [InlineData(TicketAnswerKind.Revise, HumanAnswer.Continue, true)]
    [InlineData(TicketAnswerKind.Reject, HumanAnswer.Stop, true)]
    public async Task AnswerAtTheDesk_IsWhatThePortHears(TicketAnswerKind kind, HumanAnswer expected, bool isRetry)
    {
        HumanPort port = new(Desk, Log, new() { Time = Time });
        HitlRequest<string> ask = await Ask();
        Task<HumanReply> asking =
            isRetry ? port.AskToRetryAsync(ask).AsTask() : port.AskToRunAsync(ask).AsTask();
        Ticket ticket = Assert.Single((await Desk.QueryAsync(new())).Tickets);

        await Desk.AnswerAsync(ticket.Id, No(kind));

        HumanReply reply = await asking;
        Assert.Equal(expected, reply.Answer);
        Assert.Equal(expected == HumanAnswer.Continue && !isRetry, reply.Claim is not null);
    }

    [Fact]
    public async Task YesToTryAgain_LetsNobodyRunWhatIsBroken()
    {
        HumanPort port = new(Desk, Log, new() { Time = Time });
        Task<HumanReply> asking = port.AskToRetryAsync(await Ask()).AsTask();
        Ticket ticket = Assert.Single((await Desk.QueryAsync(new())).Tickets);
        await Desk.AnswerAsync(ticket.Id, Yes());
        await asking;

        TicketReply claimed = await NewDesk().ClaimAsync(ticket.Id, "KEY#1");

        Assert.False(claimed.IsAccepted);
        Assert.Equal(TicketStatus.Settled, claimed.Ticket!.Status);
    }

    [Fact]
    public async Task DeskWhereNobodyAnswers_IsNotWaitedForLongerThanTold()
    {
        HumanPort port = new(Desk, Log, new() { Time = Time, Timeout = TimeSpan.FromMinutes(1) });
        Task<HumanReply> asking = port.AskToRunAsync(await Ask()).AsTask();

        Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HumanAnswer.NoAnswer, (await asking).Answer);
        Assert.Equal("NoAnswer", Log.Rows[^1]["human_answer"]);
    }
}
