using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>A pipeline that asks, a desk that takes the question, and the clock, store and log that they
/// share.</summary>
public abstract class DeskSetting
{
    protected DeskSetting()
    {
        Store = new(new() { Time = Time });
        Pipeline = Pipelines.Text().Time(Time).Audit(Log).Pausing(TestBook.Plain).Build();
        Desk = NewDesk();
    }

    protected static RunContext Run { get; } = new("RUN#1", "bob");

    protected ManualTime Time { get; } = new();

    protected MemoryAuditLog Log { get; } = new();

    protected MemoryTicketStore Store { get; }

    protected GatePipeline<string> Pipeline { get; }

    protected TicketDesk Desk { get; }

    protected IEnumerable<string> Events => Log.Rows.Select(row => row["ticket_event"]).OfType<string>();

    protected TicketDesk NewDesk(TicketDeskOptions? options = null, ITicketStore? store = null) =>
        new(store ?? Store, TestBook.Book, Log, (options ?? new()) with { Time = Time });

    protected TicketDesk DeskWith(TicketRules rules) => NewDesk(new() { Rules = rules });

    protected Task<HitlRequest<string>> Ask(string request = "hello", RunContext? run = null) =>
        Questions.Of(Pipeline, request, run ?? Run);

    protected async Task<Ticket> Open(TicketDesk? desk = null, string request = "hello", RunContext? run = null) =>
        await (desk ?? Desk).OpenAsync(await Ask(request, run));

    protected static TicketAnswer Yes(string approver = "alice", Decider role = Decider.User) =>
        new(TicketAnswerKind.Approve, approver, role);

    protected static TicketAnswer No(
        TicketAnswerKind kind = TicketAnswerKind.Reject, string approver = "alice", Decider role = Decider.User) =>
        new(kind, approver, role);

    protected async Task<Ticket> Approved(TicketDesk? desk = null)
    {
        Ticket ticket = await Open(desk);
        return (await (desk ?? Desk).AnswerAsync(ticket.Id, Yes())).Ticket!;
    }

    protected async Task<TicketClaim> Claimed(string key = "KEY#1", TicketDesk? desk = null)
    {
        Ticket ticket = await Approved(desk);
        return (await (desk ?? Desk).ClaimAsync(ticket.Id, key)).Claim!;
    }

    protected ValueTask<Decision<string>> Decide(TicketClaim claim, string request = "hello") =>
        Pipeline.EvaluateAsync(request, Run, [claim.Approval]);

    // The last row of each version that isn't void says what the store holds.
    protected void AssertOnRecord(Ticket ticket)
    {
        AuditRow row = Log.Rows.Last(row =>
            row["ticket_id"] == ticket.Id
            && row["ticket_version"] == $"{ticket.Version}"
            && row["ticket_event"] != "void");
        Assert.Equal(ticket.RunId, row.Decision.RunId);
        Assert.Equal((ticket.Layer, ticket.Reason), (row.Decision.Layer.Name, row.Decision.Reason.Name));
        Assert.Equal(ticket.Digest.ToString(), row["request_digest"]);
    }
}
