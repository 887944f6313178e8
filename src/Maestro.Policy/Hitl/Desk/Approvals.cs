using System.Collections.Immutable;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>Makes the approval of a ticket that humans have approved.</summary>
internal static class Approvals
{
    // Invariant: the only place where a human's yes comes into being, and only of the answers that counted.
    public static Approval Of(Ticket ticket, Codebook codebook)
    {
        ImmutableArray<string>.Builder approvers = ImmutableArray.CreateBuilder<string>(ticket.Answers.Length);
        Decider highest = Decider.User;
        foreach (TicketAnswer answer in ticket.Answers)
        {
            approvers.Add(answer.Approver);
            highest = answer.Role == Decider.Admin ? Decider.Admin : highest;
        }

        return new(
            ticket.Id,
            ticket.Digest,
            codebook.Layer(ticket.Layer),
            codebook.Reason(ticket.Reason),
            highest,
            approvers.MoveToImmutable(),
            ticket.ExpiresAt);
    }
}
