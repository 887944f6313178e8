using Maestro.Policy.Hitl.Answers;

namespace Maestro.Policy.Hitl.Steps;

/// <summary>Which answers count, and which tickets make sense.</summary>
internal static class TicketChecks
{
    /// <summary>Why an answer to a pending ticket doesn't count; <see langword="null"/> when it does.</summary>
    public static TicketRefusal? Fault(Ticket ticket, TicketAnswer answer) =>
        Fault(ticket, answer, ticket.Answers.AsSpan());

    private static TicketRefusal? Fault(Ticket ticket, TicketAnswer answer, ReadOnlySpan<TicketAnswer> before)
    {
        if (answer.At > ticket.ExpiresAt)
        {
            return TicketRefusal.TooLate;
        }

        if (!ticket.Rules.Offered.Contains(answer.Kind))
        {
            return TicketRefusal.NotOffered;
        }

        if (NotAsked(ticket, answer) is { } refusal)
        {
            return refusal;
        }

        // Whoever has said yes may still say no.
        bool counts = answer.Kind != TicketAnswerKind.Approve
            || (!HasSpoken(before, answer.GrantId)
                && (!ticket.Rules.DistinctApprovers || !HaveApproved(before, answer.Approver)));
        return counts ? null : TicketRefusal.AlreadyAnswered;
    }

    /// <summary>Why somebody has no say; <see langword="null"/> when they have.</summary>
    public static TicketRefusal? NotAsked(Ticket ticket, TicketAnswer answer) =>
        !ticket.Rules.Asks(answer) ? TicketRefusal.NotEntitled
        : ticket.Rules.RequesterMayAnswer ? null
        : ticket.Requester is null ? TicketRefusal.NoRequester
        : PersonName.AreSame(ticket.Requester, answer.Approver) ? TicketRefusal.IsRequester
        : null;

    /// <summary>How many yeses there are.</summary>
    public static int Yeses(Ticket ticket)
    {
        int yeses = 0;
        foreach (TicketAnswer answer in ticket.Answers)
        {
            yeses += answer.Kind == TicketAnswerKind.Approve ? 1 : 0;
        }

        return yeses;
    }

    /// <summary>Why nothing may be done with what a store holds; <see langword="null"/> when all is well.</summary>
    // Invariant: a yes is never believed by its status: the answers have to be there, each of which counted.
    public static TicketRefusal? Fault(Ticket ticket, Codebook codebook)
    {
        if (ticket.CodebookName != codebook.Name || ticket.CodebookVersion != codebook.Version)
        {
            return TicketRefusal.ForeignCodebook;
        }

        bool isSound = Ticket.IsWord(ticket.Id)
            && !ticket.Digest.IsEmpty
            && ticket.Version > 0
            && codebook.TryGetLayer(ticket.Layer, out _)
            && codebook.TryGetReason(ticket.Reason, out _)
            && !ticket.Answers.IsDefault
            && ticket.Rules.AreSound
            && IsEarned(ticket);
        return isSound ? null : TicketRefusal.Unsound;
    }

    private static bool IsEarned(Ticket ticket) => ticket.Status switch
    {
        TicketStatus.Pending => ticket.Hold is null && Count(ticket) && Yeses(ticket) < ticket.Rules.Approvals,
        TicketStatus.Approved => ticket.Hold is null && Count(ticket) && Yeses(ticket) == ticket.Rules.Approvals,
        TicketStatus.Claimed or TicketStatus.Settled =>
            ticket.Hold is not null && Count(ticket) && Yeses(ticket) == ticket.Rules.Approvals,
        _ => ticket.Status <= TicketStatus.Settled,
    };

    // One after the other, as they were given.
    private static bool Count(Ticket ticket)
    {
        ReadOnlySpan<TicketAnswer> answers = ticket.Answers.AsSpan();
        for (int i = 0; i < answers.Length; i++)
        {
            bool counts = answers[i].Kind == TicketAnswerKind.Approve
                && answers[i].At >= ticket.OpenedAt
                && Fault(ticket, answers[i], answers[..i]) is null;
            if (!counts)
            {
                return false;
            }
        }

        return true;
    }

    // Invariant: one use of a grant is one yes, also where one person may say it twice.
    private static bool HasSpoken(ReadOnlySpan<TicketAnswer> answers, string? grantId)
    {
        foreach (TicketAnswer answer in answers)
        {
            if (grantId is not null && answer.GrantId == grantId)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveApproved(ReadOnlySpan<TicketAnswer> answers, string approver)
    {
        foreach (TicketAnswer answer in answers)
        {
            if (answer.Kind == TicketAnswerKind.Approve && PersonName.AreSame(answer.Approver, approver))
            {
                return true;
            }
        }

        return false;
    }
}
