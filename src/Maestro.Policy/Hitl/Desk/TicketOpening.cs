using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>What the host says when it opens a ticket.</summary>
public sealed record TicketOpening
{
    /// <summary>The idempotency key of opening: whoever opens again with it gets the ticket that is there.</summary>
    /// <value>1 to <see cref="Ticket.MaxText"/> UTF-16 units; by default (<see langword="null"/>) the question itself
    /// is: the run, the requester, the layer, the reason and the request's digest.</value>
    public string? Key { get; init; }

    /// <summary>What to tell people about the request, which is not in the ticket by itself.</summary>
    /// <value>At most <see cref="Ticket.MaxSummary"/> UTF-16 units; nothing by default. It is kept with the ticket and
    /// stays out of the audit log.</value>
    public string? Summary { get; init; }

    internal TicketOpening Checked()
    {
        CheckText(Key, Ticket.MaxText, nameof(Key));
        CheckText(Summary, Ticket.MaxSummary, nameof(Summary));
        return Key is ""
            ? throw new ArgumentException("A key has at least one unit.", nameof(Key))
            : this;
    }

    internal static void CheckText(string? text, int length, string parameter)
    {
        if (text is not null && (text.Length > length || !Utf16.IsWellFormed(text)))
        {
            throw new ArgumentException($"A text has at most {length} units, and no half characters.", parameter);
        }
    }
}
