namespace Maestro.Policy.Tests.Hitl;

/// <summary>A yes is never believed by its status: the answers have to be there.</summary>
public sealed class UnsoundTicketTests : DeskSetting
{
    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    private static Dictionary<string, Func<Ticket, Ticket>> Forged { get; } = new()
    {
        ["no answers"] = ticket => ticket with { Answers = [] },
        ["no list of answers"] = ticket => ticket with { Answers = default },
        ["too few answers"] = ticket => ticket with { Rules = ticket.Rules with { Approvals = 2 } },
        ["two answers of one"] = ticket => ticket with
        {
            Rules = ticket.Rules with { Approvals = 2 },
            Answers = [ticket.Answers[0], ticket.Answers[0]],
        },
        ["the requester's answer"] = ticket => ticket with { Requester = "Alice" },
        ["a requester that is gone"] = ticket => ticket with { Requester = null },
        ["a no"] = ticket => ticket with
        {
            Answers = [new(TicketAnswerKind.Reject, "alice", Decider.User) { At = ticket.OpenedAt }],
        },
        ["a no beside the yes"] = ticket => ticket with
        {
            Answers = [.. ticket.Answers, new(TicketAnswerKind.Stop, "carol", Decider.User) { At = ticket.OpenedAt }],
        },
        ["an answer of the system"] = ticket => ticket with
        {
            Answers = [new(TicketAnswerKind.Approve, "alice", Decider.System) { At = ticket.OpenedAt }],
        },
        ["a late answer"] = ticket => ticket with
        {
            Answers = [ticket.Answers[0] with { At = ticket.ExpiresAt.AddTicks(1) }],
        },
        ["an answer before the question"] = ticket => ticket with
        {
            Answers = [ticket.Answers[0] with { At = ticket.OpenedAt.AddTicks(-1) }],
        },
        ["rules that ask nobody"] = ticket => ticket with { Rules = ticket.Rules with { Approvals = 0 } },
        ["rules that ask machines"] = ticket => ticket with
        {
            Rules = ticket.Rules with { Roles = [Decider.System, Decider.User] },
        },
        ["no digest"] = ticket => ticket with { Digest = default },
        ["a layer that isn't there"] = ticket => ticket with { Layer = "no_gate" },
        ["a reason that isn't there"] = ticket => ticket with { Reason = "NONE" },
        ["a claim that is in nobody's hands"] = ticket => ticket with { Status = TicketStatus.Claimed },
        ["an unheard-of status"] = ticket => ticket with { Status = (TicketStatus)9 },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task ForgedYes_IsOfNoUse(string forgery)
    {
        Ticket forged = Forged[forgery](await Approved()) with { Version = 1 };
        MemoryTicketStore store = new(new() { Time = Time });
        await store.AddAsync(forged, default);
        TicketDesk desk = NewDesk(store: store);

        Assert.Equal(TicketRefusal.Unsound, (await desk.ClaimAsync(forged.Id, "KEY#1")).Refusal);
        Assert.Equal(TicketRefusal.Unsound, (await desk.AnswerAsync(forged.Id, No())).Refusal);
    }

    [Theory]
    [InlineData("Others", "1.0")]
    [InlineData("Tests", "1.1")]
    public async Task TicketOfAnotherCodebook_IsRefused(string name, string version)
    {
        Ticket foreign = await Approved() with { Version = 1, CodebookName = name, CodebookVersion = version };
        MemoryTicketStore store = new(new() { Time = Time });
        await store.AddAsync(foreign, default);
        TicketDesk desk = NewDesk(store: store);

        Assert.Equal(TicketRefusal.ForeignCodebook, (await desk.ClaimAsync(foreign.Id, "KEY#1")).Refusal);
        Assert.Equal(foreign, await desk.FindAsync(foreign.Id));
    }

    [Fact]
    public async Task ForeignTicketThatWaits_IsNotWaitedFor()
    {
        Ticket foreign = await Open() with { CodebookVersion = "1.1" };
        MemoryTicketStore store = new(new() { Time = Time });
        await store.AddAsync(foreign, default);

        TicketRefusedException refused = await Assert.ThrowsAsync<TicketRefusedException>(
            async () => await NewDesk(store: store).WaitAsync(foreign.Id));

        Assert.Equal(TicketRefusal.ForeignCodebook, refused.Refusal);
    }

    [Fact]
    public async Task TwoWordsForAnId_AreRefused()
    {
        Ticket ticket = await Approved() with { Version = 1, Id = "TKT 1" };
        MemoryTicketStore store = new(new() { Time = Time });
        await store.AddAsync(ticket, default);

        Assert.Equal(TicketRefusal.Unsound, (await NewDesk(store: store).ClaimAsync("TKT 1", "KEY#1")).Refusal);
    }
}
