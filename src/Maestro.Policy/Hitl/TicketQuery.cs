namespace Maestro.Policy;

/// <summary>Which tickets to list. What isn't set, isn't asked.</summary>
public sealed record TicketQuery
{
    /// <summary>How long a page may be.</summary>
    /// <value>200 tickets.</value>
    public const int MaxPageSize = 200;

    /// <summary>Where they stand.</summary>
    /// <value><see langword="null"/> (the default) for anywhere.</value>
    public TicketStatus? Status { get; init; }

    /// <summary>The layer whose gate paused.</summary>
    /// <value>Its exact name; <see langword="null"/> (the default) for any.</value>
    public string? Layer { get; init; }

    /// <summary>Why it paused.</summary>
    /// <value>The exact name of the reason; <see langword="null"/> (the default) for any.</value>
    public string? Reason { get; init; }

    /// <summary>Who asks.</summary>
    /// <value>The exact name; <see langword="null"/> (the default) for anybody.</value>
    public string? Requester { get; init; }

    /// <summary>When they were opened, at the earliest.</summary>
    /// <value>Inclusive; <see langword="null"/> (the default) for any time.</value>
    public DateTimeOffset? OpenedFrom { get; init; }

    /// <summary>Before when they were opened.</summary>
    /// <value>Exclusive; <see langword="null"/> (the default) for any time.</value>
    public DateTimeOffset? OpenedBefore { get; init; }

    /// <summary>How many to list at once.</summary>
    /// <value>1 to <see cref="MaxPageSize"/>; 50 by default.</value>
    public int PageSize { get; init; } = 50;

    /// <summary>Where to go on.</summary>
    /// <value>The <see cref="TicketPage.Next"/> of the page before; <see langword="null"/> (the default) to
    /// begin.</value>
    public string? Cursor { get; init; }

    /// <summary>Whether a ticket is one of those that are asked for, wherever the page begins.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticket"/> is <see langword="null"/>.</exception>
    public bool Matches(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return (Status is null || ticket.Status == Status)
            && (Layer is null || ticket.Layer == Layer)
            && (Reason is null || ticket.Reason == Reason)
            && (Requester is null || ticket.Requester == Requester)
            && (OpenedFrom is null || ticket.OpenedAt >= OpenedFrom)
            && (OpenedBefore is null || ticket.OpenedAt < OpenedBefore);
    }
}
