using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>What goes on record about tickets and grants.</summary>
/// <remarks>Comments and summaries stay out: they are for people, and may be about people.</remarks>
internal static class TicketRows
{
    private const string Id = "ticket_id";
    private const string Version = "ticket_version";
    private const string VoidEvent = "void_event";
    private const string Approver = "approver";
    private const string GrantId = "grant_id";
    private const string GrantVersion = "grant_version";
    private const string ClaimKey = "claim_key";

    /// <summary>The names of all members.</summary>
    public static ImmutableArray<string> Names { get; } =
        [Id, Version, AuditFields.TicketEvent, VoidEvent, Approver, GrantId, GrantVersion, ClaimKey];

    /// <summary>The row of a step that is about to be taken.</summary>
    public static AuditRow Of(
        Ticket next, string name, DateTimeOffset now, Layer layer, ReasonCode reason, string digestField)
    {
        TicketAnswer? answer = IsAnAnswer(name) ? next.Answers[^1] : null;
        bool isOver = next.Status is not (TicketStatus.Pending or TicketStatus.Approved or TicketStatus.Claimed
            or TicketStatus.Settled);
        ImmutableArray<AuditField>.Builder extra = Begin(next, name);
        if (answer is not null)
        {
            extra.Add(new(Approver, answer.Approver));
        }

        if (answer?.GrantId is { } grant)
        {
            extra.Add(new(GrantId, grant));
        }

        if (name is TicketWords.Claimed or TicketWords.ClaimedAgain or TicketWords.Settled)
        {
            extra.Add(new(ClaimKey, next.Hold!.Key));
        }

        extra.Add(new(digestField, next.Digest.ToString()));

        // Invariant: only a pipeline lets anything run, so a yes is a pause on record until it does.
        RowHeader step = isOver
            ? new(layer, Verdict.Stop, false, false, answer?.Role ?? Decider.System, reason)
            : new(layer, Verdict.Hitl, false, true, answer?.Role ?? Decider.System, reason);
        return new(now, next.RunId, step, extra.DrainToImmutable());
    }

    /// <summary>The row that says that a step on record wasn't taken.</summary>
    public static AuditRow Void(
        Ticket next, string name, DateTimeOffset now, Layer layer, ReasonCode reason, string digestField)
    {
        ImmutableArray<AuditField>.Builder extra = Begin(next, TicketWords.Void);
        extra.Add(new(VoidEvent, name));
        extra.Add(new(digestField, next.Digest.ToString()));
        return new(now, next.RunId, Pause(layer, reason), extra.DrainToImmutable());
    }

    /// <summary>The row of a step of a grant.</summary>
    public static AuditRow OfGrant(
        StandingGrant next,
        string name,
        string? voided,
        string by,
        Ticket? ticket,
        DateTimeOffset now,
        Layer layer,
        ReasonCode reason)
    {
        ImmutableArray<AuditField>.Builder extra = ImmutableArray.CreateBuilder<AuditField>();
        extra.Add(new(AuditFields.TicketEvent, name));
        extra.Add(new(GrantId, next.Id));
        extra.Add(new(GrantVersion, next.Version));
        if (voided is not null)
        {
            extra.Add(new(VoidEvent, voided));
        }

        extra.Add(new(Approver, by));
        if (ticket is not null)
        {
            extra.Add(new(Id, ticket.Id));
        }

        return new(now, ticket?.RunId ?? next.Id, Pause(layer, reason), extra.DrainToImmutable());
    }

    private static RowHeader Pause(Layer layer, ReasonCode reason) =>
        new(layer, Verdict.Hitl, false, true, Decider.System, reason);

    private static ImmutableArray<AuditField>.Builder Begin(Ticket next, string name)
    {
        ImmutableArray<AuditField>.Builder extra = ImmutableArray.CreateBuilder<AuditField>(6);
        extra.Add(new(Id, next.Id));
        extra.Add(new(Version, next.Version));
        extra.Add(new(AuditFields.TicketEvent, name));
        return extra;
    }

    private static bool IsAnAnswer(string name) => name
        is TicketWords.Answered
        or TicketWords.Approved
        or TicketWords.Rejected
        or TicketWords.Revised
        or TicketWords.Stopped
        or TicketWords.Abandoned;
}
