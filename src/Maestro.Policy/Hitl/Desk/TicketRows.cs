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
        bool isHeld = name is TicketWords.Claimed or TicketWords.ClaimedAgain or TicketWords.Settled;
        AuditField digest = new(digestField, next.DigestText);
        ImmutableArray<AuditField> extra = (answer, isHeld) switch
        {
            (null, true) => Fields(next, name, new(ClaimKey, next.Hold!.Key), digest),
            (null, _) => Fields(next, name, digest),
            ({ GrantId: { } grant }, _) =>
                Fields(next, name, new(Approver, answer.Approver), new(GrantId, grant), digest),
            _ => Fields(next, name, new(Approver, answer.Approver), digest),
        };

        // Invariant: only a pipeline lets anything run, so a yes is a pause on record until it does.
        RowHeader step = isOver
            ? new(layer, Verdict.Stop, false, false, answer?.Role ?? Decider.System, reason)
            : new(layer, Verdict.Hitl, false, true, answer?.Role ?? Decider.System, reason);
        return new(now, next.RunId, step, extra);
    }

    /// <summary>The row that says that a step on record wasn't taken.</summary>
    public static AuditRow Void(
        Ticket next, string name, DateTimeOffset now, Layer layer, ReasonCode reason, string digestField)
    {
        AuditField digest = new(digestField, next.DigestText);
        return new(
            now,
            next.RunId,
            Pause(layer, reason),
            Fields(next, TicketWords.Void, new(VoidEvent, name), digest));
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

    private static ImmutableArray<AuditField> Fields(
        Ticket next, string name, params ReadOnlySpan<AuditField> more) =>
        [new(Id, next.Id), new(Version, next.Version), new(AuditFields.TicketEvent, name), .. more];

    private static bool IsAnAnswer(string name) => name
        is TicketWords.Answered
        or TicketWords.Approved
        or TicketWords.Rejected
        or TicketWords.Revised
        or TicketWords.Stopped
        or TicketWords.Abandoned;
}
