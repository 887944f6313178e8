using Maestro.Policy.Hitl.Desk;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    /// <summary>Takes what a human says to a ticket.</summary>
    /// <param name="id">The ticket's id.</param>
    /// <param name="answer">The answer. Who it is, the host has made sure of.</param>
    /// <param name="cancellationToken">Gives up; the answer may then count or not, and looking again finds out.</param>
    /// <returns>That it counts, and what became of the ticket; or why it doesn't count.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ValueTask<TicketReply> AnswerAsync(
        string id, TicketAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(answer);

        // Only a grant speaks for somebody else.
        TicketAnswer own = answer.GrantId is null ? answer : answer with { GrantId = null };
        return Move(id, TicketEvent.Of(own), cancellationToken);
    }

    /// <summary>Gives up a claim whose holder is gone: nobody knows whether the effect happened, and nothing more
    /// may.</summary>
    /// <param name="id">The ticket's id.</param>
    /// <param name="approver">Who gives it up: somebody whose answer would count.</param>
    /// <param name="role">In which role.</param>
    /// <param name="comment">What was found out, for people; at most <see cref="TicketAnswer.MaxComment"/> UTF-16
    /// units.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be stopped or not.</param>
    /// <returns>That the ticket is stopped, or why it isn't.</returns>
    /// <remarks>A holder that isn't gone but slow may still let its request run, once.</remarks>
    /// <exception cref="ArgumentException">A text is not of its shape.</exception>
    public async ValueTask<TicketReply> AbandonAsync(
        string id,
        string approver,
        Decider role,
        string? comment = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        TicketAnswer by = new(TicketAnswerKind.Stop, approver, role, comment);
        TicketReply reply = await Move(id, TicketEvent.Abandon(by), cancellationToken).ConfigureAwait(false);
        if (reply is { IsAccepted: true, Ticket.Hold: { } hold })
        {
            _claims.Strike(id, hold)?.Approval.TryWithdraw();
        }

        return reply;
    }

    /// <summary>Waits until a ticket isn't pending any more.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ticket once it is resolved or its time is over; <see langword="null"/> when there is
    /// none.</returns>
    /// <exception cref="TicketRefusedException">The ticket isn't one that this desk could resolve.</exception>
    public async ValueTask<Ticket?> WaitAsync(string id, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Ticket? ticket = await FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (ticket is not { Status: TicketStatus.Pending })
            {
                return ticket;
            }

            if (Obstacle(ticket) is { } obstacle)
            {
                throw new TicketRefusedException(obstacle, $"Ticket {id} isn't this desk's: {obstacle}.");
            }

            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            await Deadline.ChangeOrEnd(_store, ticket, now, _options.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
