namespace Maestro.Policy.Tests.Hitl;

/// <summary>Nobody becomes somebody else by writing a name otherwise.</summary>
public sealed class PersonNameTests : DeskSetting
{
    [Fact]
    public async Task PersonWhoIsNamed_AnswersInAnySpelling()
    {
        TicketDesk desk = DeskWith(new() { Approvers = ["Carol Straße"] });
        Ticket ticket = await Open(desk);

        Assert.True((await desk.AnswerAsync(ticket.Id, Yes(" CAROL  STRASSE"))).IsAccepted);
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("ALICE")]
    [InlineData("\u2003alice  ")]
    [InlineData("Ａlice")]
    public async Task SecondYesOfOnePerson_DoesNotCount(string again)
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2 });
        Ticket ticket = await Open(desk);
        await desk.AnswerAsync(ticket.Id, Yes());

        TicketReply reply = await desk.AnswerAsync(ticket.Id, Yes(again));

        Assert.Equal(TicketRefusal.AlreadyAnswered, reply.Refusal);
        Assert.Equal((TicketStatus.Pending, 1), (reply.Ticket!.Status, reply.Ticket.Answers.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("al\u200bice")]
    [InlineData("al\u0007ice")]
    [InlineData("alice\ufe0f")]
    [InlineData("alice\u3164")]
    [InlineData("alice\uffa0")]
    [InlineData("al\u034fice")]
    [InlineData("\u2800alice")]
    [InlineData("alice\U000e0101")]
    [InlineData("alice\t")]
    public void NameThatCannotBeRead_IsMisuse(string name) => Assert.Throws<ArgumentException>(() => Yes(name));

    [Fact]
    public void TextsThatAreTooLongOrBroken_AreMisuse()
    {
        Assert.Throws<ArgumentException>(() => Yes("al" + '\ud800'));
        Assert.Throws<ArgumentException>(() => Yes(new string('a', 257)));
        Assert.Throws<ArgumentException>(
            () => new TicketAnswer(TicketAnswerKind.Reject, "alice", Decider.User, new string('a', 1025)));
    }

    [Theory]
    [InlineData("bo\u200bb")]
    [InlineData("bob\ufe0f")]
    [InlineData("b\u115fob")]
    public async Task RequesterWithInvisibleLetters_IsStillTheRequester(string name)
    {
        Ticket ticket = await Open(run: new("RUN#1", name));

        Assert.Equal(TicketRefusal.IsRequester, (await Desk.AnswerAsync(ticket.Id, Yes("Bob"))).Refusal);
    }
}
