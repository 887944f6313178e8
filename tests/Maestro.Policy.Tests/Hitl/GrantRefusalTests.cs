namespace Maestro.Policy.Tests.Hitl;

/// <summary>What is no grant isn't given.</summary>
public sealed class GrantRefusalTests : GrantSetting
{
    [Fact]
    public async Task GrantThatMakesNoSense_IsMisuse()
    {
        foreach (StandingGrant bad in (StandingGrant[])
        [
            Grant() with { Id = "two words" }, Grant() with { Giver = " carol" },
            Grant() with { Role = Decider.System }, Grant() with { MaxUses = 0 },
            Grant() with { MaxUses = 1001 }, Grant() with { UsedFor = ["TKT-1"] },
            Grant() with { Requester = "" }, Grant() with { Requester = new('b', 257) },
            Grant() with { Requester = "b" + '\udc00' },
            Grant() with { ValidUntil = default }, Grant() with { Version = 2 }, Grant() with { IsRevoked = true },
        ])
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await Desk.GrantAsync(bad));
        }

        Assert.Empty(Log.Rows);
    }

    [Fact]
    public async Task GrantThatIsForeignOrThereAlready_IsRefused()
    {
        await Desk.GrantAsync(Grant());

        Assert.Equal(TicketRefusal.NotTaken, await Refusal(Grant() with { MaxUses = 9 }));
        Assert.Equal(TicketRefusal.ForeignCodebook, await Refusal(Grant() with { CodebookVersion = "1.1" }));
        Assert.Equal(TicketRefusal.ForeignCodebook, await Refusal(Grant() with { Layer = "no_gate" }));
        Assert.Equal(1, (await Desk.FindGrantAsync("G-1"))!.MaxUses);
        Assert.Equal(["grant_given", "grant_given", "void"], Events);
    }

    private async Task<TicketRefusal> Refusal(StandingGrant grant) =>
        (await Assert.ThrowsAsync<TicketRefusedException>(async () => await Desk.GrantAsync(grant))).Refusal;
}
