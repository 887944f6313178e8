using System.Runtime.InteropServices;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>Makes the approval of a ticket that humans have approved.</summary>
internal static class Approvals
{
    // Invariant: the only place where a human's yes comes into being, and only of the answers that counted.
    public static Approval Of(Ticket ticket, Codebook codebook)
    {
        string[] approvers = new string[ticket.Answers.Length];
        Decider highest = Decider.User;
        for (int i = 0; i < approvers.Length; i++)
        {
            approvers[i] = ticket.Answers[i].Approver;
            highest = ticket.Answers[i].Role == Decider.Admin ? Decider.Admin : highest;
        }

        return new(
            ticket.Id,
            ticket.Digest,
            codebook.Layer(ticket.Layer),
            codebook.Reason(ticket.Reason),
            highest,
            ImmutableCollectionsMarshal.AsImmutableArray(approvers),
            ticket.ExpiresAt);
    }
}
