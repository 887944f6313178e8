using Maestro.Policy.Hitl;

namespace Maestro.Policy;

/// <summary>The right to use the yes of one ticket, once.</summary>
/// <remarks>Safe for use by any number of threads: one of them gets its request to run. Give it back with
/// <see cref="TicketDesk.SettleAsync"/> or <see cref="TicketDesk.ReleaseAsync"/>.</remarks>
public sealed class TicketClaim
{
    internal TicketClaim(Ticket ticket, Approval approval, bool isRepeated) =>
        (TicketId, Hold, Approval, IsRepeated) = (ticket.Id, ticket.Hold!, approval, isRepeated);

    /// <summary>The ticket that is claimed.</summary>
    /// <value>Its id.</value>
    public string TicketId { get; }

    /// <summary>The idempotency key under which the effect has to happen.</summary>
    /// <value>As it was given to <see cref="TicketDesk.ClaimAsync"/>.</value>
    public string Key => Hold.Key;

    /// <summary>The humans' yes, for the pipeline.</summary>
    /// <value>An approval that is used once; it holds up to the ticket's end.</value>
    public Approval Approval { get; }

    /// <summary>Whether the claim was made before, so that the effect may have happened already.</summary>
    /// <value><see langword="true"/> after a crash, or a repetition that was asked for: then the effect is repeated
    /// under the same key, or found done, and the claim can't be released.</value>
    public bool IsRepeated { get; }

    internal TicketHold Hold { get; }
}
