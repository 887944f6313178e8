namespace Maestro.Policy.Tests.Hitl;

/// <summary>A yes in advance answers what its giver could answer, so often, so long, and nothing else.</summary>
public sealed class GrantTests : GrantSetting
{
    [Fact]
    public async Task Grant_AnswersInItsGiversName()
    {
        await Desk.GrantAsync(Grant());

        Ticket ticket = await Open();

        TicketAnswer answer = Assert.Single(ticket.Answers);
        Assert.Equal((TicketStatus.Approved, "carol", "G-1"), (ticket.Status, answer.Approver, answer.GrantId));
        Assert.Equal([ticket.Id], (await Desk.FindGrantAsync("G-1"))!.UsedFor);
        Assert.Equal(["grant_given", "opened", "grant_used", "approved"], Events);
        Assert.Equal(("carol", "G-1"), (Log.Rows[^1]["approver"], Log.Rows[^1]["grant_id"]));
        Assert.True((await Decide((await Desk.ClaimAsync(ticket.Id, "KEY#1")).Claim!)).IsRun);
    }

    [Fact]
    public async Task UsedUpGrant_AnswersNothingMore()
    {
        await Desk.GrantAsync(Grant() with { MaxUses = 2 });

        Assert.Equal(
            [TicketStatus.Approved, TicketStatus.Approved, TicketStatus.Pending],
            [(await Open(request: "a")).Status, (await Open(request: "b")).Status, (await Open(request: "c")).Status]);
    }

    public static TheoryData<string> Others => [.. Elsewhere.Keys];

    private static Dictionary<string, Func<StandingGrant, StandingGrant>> Elsewhere { get; } = new()
    {
        ["another layer"] = grant => grant with { Layer = "other_gate" },
        ["another reason"] = grant => grant with { Reason = "OTHER" },
        ["another requester"] = grant => grant with { Requester = "dave" },
        ["the requester's own"] = grant => grant with { Giver = "Bob" },
        ["not yet"] = grant => grant with { ValidFrom = grant.ValidFrom.AddTicks(1) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task GrantOfSomethingElse_AnswersNothing(string difference)
    {
        await Desk.GrantAsync(Elsewhere[difference](Grant()));

        Assert.Equal(TicketStatus.Pending, (await Open()).Status);
        Assert.Empty((await Desk.FindGrantAsync("G-1"))!.UsedFor);
    }

    [Fact]
    public async Task GrantOfOneRequester_AnswersThem()
    {
        await Desk.GrantAsync(Grant() with { Requester = "BOB" });

        Assert.Equal(TicketStatus.Approved, (await Open()).Status);
    }

    [Fact]
    public async Task GrantAtItsLastMoment_AnswersAndOneTickLaterDoesNot()
    {
        await Desk.GrantAsync(Grant() with { MaxUses = 9 });
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TicketStatus.Approved, (await Open(request: "a")).Status);
        Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(TicketStatus.Pending, (await Open(request: "b")).Status);
    }

    [Fact]
    public async Task RevokedGrant_AnswersNothingMore()
    {
        await Desk.GrantAsync(Grant() with { MaxUses = 9 });
        Ticket before = await Open(request: "a");

        Assert.True((await Desk.RevokeAsync("G-1", "dave"))!.IsRevoked);

        Assert.Equal(TicketStatus.Approved, before.Status);
        Assert.Equal(TicketStatus.Pending, (await Open(request: "b")).Status);
        Assert.Contains(Log.Rows, row => row["ticket_event"] == "grant_revoked" && row["approver"] == "dave");
        Assert.Null(await Desk.RevokeAsync("G-2", "dave"));
    }

    [Fact]
    public async Task Grant_IsOneYesOfMany()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2 });
        await desk.GrantAsync(Grant());
        await desk.GrantAsync(Grant() with { Id = "G-2", Giver = "CAROL" });

        Ticket ticket = await Open(desk);

        Assert.Equal((TicketStatus.Pending, 1), (ticket.Status, ticket.Answers.Length));
        Assert.Empty((await desk.FindGrantAsync("G-2"))!.UsedFor);
        Assert.Equal(TicketStatus.Approved, (await desk.AnswerAsync(ticket.Id, Yes())).Ticket!.Status);
    }

    [Fact]
    public async Task GrantsOfTwoPeople_AreTwoYeses()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2 });
        await desk.GrantAsync(Grant());
        await desk.GrantAsync(Grant() with { Id = "G-2", Giver = "dave" });

        Assert.Equal(TicketStatus.Approved, (await Open(desk)).Status);
    }

    [Fact]
    public async Task GrantOfSomebodyWhoIsNotAsked_AnswersNothing()
    {
        TicketDesk desk = DeskWith(new() { Roles = [Decider.Admin] });
        await desk.GrantAsync(Grant());

        Assert.Equal(TicketStatus.Pending, (await Open(desk)).Status);
    }

    [Fact]
    public async Task GiversOwnRequest_NeedsRulesAndGrantToSaySo()
    {
        TicketRules rules = new() { RequesterMayAnswer = true };
        StandingGrant own = Grant() with { Giver = "bob", MaxUses = 9 };
        await Desk.GrantAsync(own with { CoversGiver = true });
        Assert.Equal(TicketStatus.Pending, (await Open(request: "a")).Status);
        await Desk.RevokeAsync("G-1", "dave");
        await Desk.GrantAsync(own with { Id = "G-2" });
        Assert.Equal(TicketStatus.Pending, (await Open(DeskWith(rules), "b")).Status);
        await Desk.GrantAsync(own with { Id = "G-3", CoversGiver = true });

        Assert.Equal(TicketStatus.Approved, (await Open(DeskWith(rules), "c")).Status);
    }

    [Fact]
    public async Task OpeningAgain_UsesNoGrantTwice()
    {
        await Desk.GrantAsync(Grant() with { MaxUses = 9 });
        await Open();
        await Open();
        await Open(NewDesk());

        Assert.Single((await Desk.FindGrantAsync("G-1"))!.UsedFor);
    }

    [Fact]
    public async Task ManyThreads_UseAGrantNoOftenerThanItMay()
    {
        await Desk.GrantAsync(Grant() with { MaxUses = 5 });
        HitlRequest<string>[] asks = [.. await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Ask($"request {i}")))];
        int approved = 0;

        Parallel.ForEach(asks, new() { MaxDegreeOfParallelism = 4 }, ask =>
        {
            Ticket ticket = Desk.OpenAsync(ask).GetAwaiter().GetResult();
            Interlocked.Add(ref approved, ticket.Status == TicketStatus.Approved ? 1 : 0);
        });

        Assert.Equal(5, approved);
        Assert.Equal(5, (await Desk.FindGrantAsync("G-1"))!.UsedFor.Distinct().Count());
    }
}
