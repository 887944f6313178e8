using System.Collections.Immutable;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>One question, one ticket; and what is no question gets none.</summary>
public sealed class OpeningTests : DeskSetting
{
    [Fact]
    public async Task Ticket_SaysWhatIsAsked()
    {
        HitlRequest<string> ask = await Ask();

        Ticket ticket = await Desk.OpenAsync(ask);

        Assert.Equal((1L, TicketStatus.Pending), (ticket.Version, ticket.Status));
        Assert.Equal(("RUN#1", "bob"), (ticket.RunId, ticket.Requester));
        Assert.Equal(("plain_gate", "RISKY", ask.Digest), (ticket.Layer, ticket.Reason, ticket.Digest));
        Assert.Equal(("Tests", "1.0"), (ticket.CodebookName, ticket.CodebookVersion));
        Assert.Equal((Time.GetUtcNow(), TimeSpan.FromHours(1)), (ticket.OpenedAt, ticket.ExpiresAt - ticket.OpenedAt));
        Assert.Null(ticket.Summary);
        Assert.False(ticket.IsClosed);
        AssertOnRecord(ticket);
    }

    [Fact]
    public async Task SameQuestionOfOneRun_IsOneTicket()
    {
        Ticket first = await Open();
        Ticket again = await Open(NewDesk());

        Assert.Equal(first, again);
        Assert.Equal(["opened"], Events);
    }

    [Theory]
    [InlineData("hallo", "RUN#1", "bob")]
    [InlineData("hello", "RUN#2", "bob")]
    [InlineData("hello", "RUN#1", "carol")]
    public async Task AnotherQuestion_IsAnotherTicket(string request, string run, string requester) =>
        Assert.NotEqual((await Open()).Id, (await Open(request: request, run: new(run, requester))).Id);

    [Fact]
    public async Task RejectedQuestion_StaysRejected()
    {
        Ticket ticket = await Open();
        await Desk.AnswerAsync(ticket.Id, No());

        Assert.Equal(TicketStatus.Rejected, (await Open()).Status);
        Assert.Equal(
            TicketStatus.Pending,
            (await Desk.OpenAsync(await Ask(), new TicketOpening { Key = "once more" })).Status);
    }

    [Fact]
    public async Task KeyOfAnotherQuestion_IsRefused()
    {
        TicketOpening opening = new() { Key = "K" };
        await Desk.OpenAsync(await Ask(), opening);

        Assert.Equal(TicketRefusal.OtherQuestion, await Refusal(await Ask("hallo"), opening: opening));
    }

    [Fact]
    public async Task QuestionOfAnotherCodebook_IsRefused()
    {
        ReasonCode risky = TestBook.Foreign.Reason("RISKY");
        GatePipeline<string> foreign = GatePipeline.For<string>(TestBook.Foreign)
            .Unaudited("a test of something else")
            .Gate(TestBook.Foreign.Layer("plain_gate"), (_, gate) => gate.Pause(risky))
            .Build();

        Assert.Equal(TicketRefusal.ForeignCodebook, await Refusal(await Questions.Of(foreign, "hello", Run)));
    }

    [Fact]
    public async Task QuestionWithoutDigest_IsRefused()
    {
        GatePipeline<object> pipeline = GatePipeline.For<object>(TestBook.Book)
            .Unaudited("a test of something else")
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build();
        Decision<object> decision = await pipeline.EvaluateAsync("hello", Run);
        HitlRequest<object> ask = decision.Match(_ => null!, ask => ask, _ => null!);

        TicketRefusedException refused =
            await Assert.ThrowsAsync<TicketRefusedException>(() => Desk.OpenAsync(ask));

        Assert.Equal(TicketRefusal.NoDigest, refused.Refusal);
    }

    [Fact]
    public async Task QuestionOfNobody_IsRefused() =>
        Assert.Equal(TicketRefusal.NoRequester, await Refusal(await Ask(run: new("RUN#1"))));

    [Fact]
    public async Task FullStore_Refuses()
    {
        TicketDesk desk = NewDesk(store: new MemoryTicketStore(new() { Capacity = 1, Time = Time }));
        await Open(desk);

        Assert.Equal(TicketRefusal.NotTaken, await Refusal(await Ask("hallo"), desk));
        Assert.Equal(["opened", "opened", "void"], Events);
    }

    [Fact]
    public async Task FullStoreThatForgets_ForgetsClosedTicketsAlone()
    {
        MemoryTicketStore store = new(new() { Capacity = 2, ForgetsClosed = true, Time = Time });
        TicketDesk desk = NewDesk(store: store);
        Ticket pending = await Open(desk, "a");
        Ticket closed = await Open(desk, "b");
        await desk.AnswerAsync(closed.Id, No());

        Ticket third = await Open(desk, "c");

        Assert.Equal(TicketRefusal.NotTaken, await Refusal(await Ask("d"), desk));
        Assert.Null(await desk.FindAsync(closed.Id));
        Assert.NotNull(await desk.FindAsync(pending.Id));
        Assert.NotNull(await desk.FindAsync(third.Id));
    }

    [Fact]
    public async Task Rules_AreTheReasonsThenTheLayersThenTheDesks()
    {
        TicketRules byLayer = new() { Approvals = 2 };
        TicketRules byReason = new() { Approvals = 3 };
        TicketDeskOptions layers = new() { RulesByLayer = Map(TestBook.Plain, byLayer) };

        Assert.Equal(1, (await Open(request: "a")).Rules.Approvals);
        Assert.Equal(2, (await Open(NewDesk(layers), "b")).Rules.Approvals);
        TicketDesk both = NewDesk(layers with { RulesByReason = Map(TestBook.Risky, byReason) });
        Assert.Equal(3, (await Open(both, "c")).Rules.Approvals);
    }

    [Fact]
    public void BadOptions_AreNamed()
    {
        TicketDeskOptions bad = new()
        {
            Rules = new() { Approvals = 0, Lifetime = TimeSpan.Zero, Roles = [Decider.System] },
            RulesByLayer = Map(
                TestBook.Foreign.Layer("plain_gate"), new() { Approvals = 2, Approvers = ["al", "AL"] }),
            RulesByReason = Map(TestBook.Risky, new() { Offered = [TicketAnswerKind.Approve] }),
            DigestField = "ticket_id",
        };

        string message = Assert.Throws<ArgumentException>(() => NewDesk(bad)).Message;

        Assert.All(
            [
                "Approvals is 0", "Lifetime is", "Roles has to", "names 1 people", "Offered has to",
                "another codebook", "DigestField",
            ],
            fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LongTexts_AreMisuse()
    {
        HitlRequest<string> ask = await Ask();

        await Assert.ThrowsAsync<ArgumentException>(
            () => Desk.OpenAsync(ask, new TicketOpening { Key = new('k', 257) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.OpenAsync(ask, new TicketOpening { Key = "" }));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Desk.OpenAsync(ask, new TicketOpening { Summary = new('s', 4097) }));
    }

    [Fact]
    public async Task SampleOfTheHost_OpensATicket()
    {
        Decision<string> decision = await Pipeline.EvaluateAsync("hello", Run);

        string shown = await decision.MatchAsync(
            run: permit => Task.FromResult(permit.Redeem()),
            hitl: async ask => (await Desk.OpenAsync(ask)).ToString(),
            stop: notice => Task.FromResult(notice.ToString()));

        Assert.EndsWith(" Pending", shown, StringComparison.Ordinal);
    }

    private static ImmutableDictionary<TKey, TicketRules> Map<TKey>(
        TKey key, TicketRules rules)
        where TKey : notnull =>
        ImmutableDictionary<TKey, TicketRules>.Empty.Add(key, rules);

    private async Task<TicketRefusal> Refusal(
        HitlRequest<string> ask, TicketDesk? desk = null, TicketOpening? opening = null) =>
        (await Assert.ThrowsAsync<TicketRefusedException>(
            () => (desk ?? Desk).OpenAsync(ask, opening ?? new TicketOpening()))).Refusal;
}
