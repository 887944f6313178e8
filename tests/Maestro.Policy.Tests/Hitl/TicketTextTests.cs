using System.Text;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>What is written is read back; anything else is refused with its member.</summary>
public sealed class TicketTextTests : DeskSetting
{
    [Fact]
    public async Task Tickets_ComeBackAsTheyWere()
    {
        HitlRequest<string> ask = await Ask();
        Ticket opened = await Desk.OpenAsync(ask, new TicketOpening { Summary = "\"quoted\"\n é \U0001f600" });
        TicketAnswer yes = new(TicketAnswerKind.Approve, "Aé b", Decider.Admin, "why\u0001 not");
        Ticket approved = (await Desk.AnswerAsync(opened.Id, yes)).Ticket!;
        Ticket claimed = (await Desk.ClaimAsync(opened.Id, "KEY#1")).Ticket!;
        Ticket odd = claimed with
        {
            Requester = null,
            Rules = new() { Approvers = ["x", "y"], Roles = [Decider.Admin], RequesterMayAnswer = true },
            OpenedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)),
        };

        foreach (Ticket ticket in (Ticket[])[opened, approved, claimed, odd])
        {
            Ticket back = TicketText.ReadTicket(TicketText.Write(ticket));

            Assert.Equal(ticket, back);
            Assert.Equal(TicketText.Write(ticket), TicketText.Write(back));
        }
    }

    [Fact]
    public void Grants_ComeBackAsTheyWere()
    {
        StandingGrant grant = Grant() with { Requester = "bob", UsedFor = ["TKT-1", "TKT-2"], IsRevoked = true };

        Assert.Equal(grant, TicketText.ReadGrant(TicketText.Write(grant)));
        Assert.NotEqual(grant, Grant());
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":1.5")]
    [InlineData("\"version\":1", "\"version\":\"1\"")]
    [InlineData("\"version\":1", "\"version\":1,\"version\":2")]
    [InlineData("\"version\":1", "\"version\":1,\"sealed\":false")]
    [InlineData("\"version\":1,", "")]
    [InlineData("\"approvals\":1", "\"approvals\":3000000000")]
    [InlineData("\"pending\"", "\"run\"")]
    [InlineData("\"pending\"", "\"PENDING\"")]
    [InlineData("\"USER\"", "\"ROOT\"")]
    [InlineData("\"run_id\":\"RUN#1\"", "\"run_id\":null")]
    [InlineData("\"digest\":\"", "\"digest\":\"x")]
    [InlineData("\"distinct_approvers\":true", "\"distinct_approvers\":1")]
    [InlineData("\"opened_at\":\"2026", "\"opened_at\":\" 2026")]
    [InlineData("\"hold\":null", "\"hold\":{}")]
    [InlineData("\"answers\":[]", "\"answers\":[null]")]
    [InlineData("\"answers\":[]", "\"answers\":{}")]
    [InlineData("{\"id\"", "[{\"id\"")]
    public async Task AnythingElse_IsRefused(string part, string other)
    {
        string text = Encoding.UTF8.GetString(TicketText.Write(await Open()));
        Assert.Contains(part, text, StringComparison.Ordinal);
        byte[] altered = Encoding.UTF8.GetBytes(text.Replace(part, other, StringComparison.Ordinal));

        Assert.Throws<FormatException>(() => TicketText.ReadTicket(altered));
    }

    [Fact]
    public void NoJson_IsRefused()
    {
        Assert.Throws<FormatException>(() => TicketText.ReadTicket("null"u8.ToArray()));
        Assert.Throws<FormatException>(() => TicketText.ReadGrant("{"u8.ToArray()));
        Assert.Throws<FormatException>(() => TicketText.ReadGrant(new byte[TicketText.MaxLength + 1]));
    }

    private StandingGrant Grant() => new()
    {
        Id = "G-1",
        CodebookName = "Tests",
        CodebookVersion = "1.0",
        Layer = "plain_gate",
        Reason = "RISKY",
        Giver = "carol",
        Role = Decider.User,
        ValidFrom = Time.GetUtcNow(),
        ValidUntil = Time.GetUtcNow().AddDays(1),
    };
}
