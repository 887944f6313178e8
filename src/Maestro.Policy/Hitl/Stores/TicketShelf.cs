using System.Globalization;

namespace Maestro.Policy.Hitl.Stores;

/// <summary>Where a ticket stands in the order of tickets: by the time of opening, then by id.</summary>
internal readonly record struct TicketShelf(long OpenedTicks, string Id) : IComparable<TicketShelf>
{
    public static TicketShelf Of(Ticket ticket) => new(ticket.OpenedAt.UtcTicks, ticket.Id);

    public static bool TryParse(string cursor, out TicketShelf shelf)
    {
        int dash = cursor.IndexOf('-', StringComparison.Ordinal);
        long ticks = 0;
        bool isCursor = dash > 0
            && long.TryParse(cursor.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out ticks);
        shelf = isCursor ? new(ticks, cursor[(dash + 1)..]) : default;
        return isCursor;
    }

    public int CompareTo(TicketShelf other) =>
        OpenedTicks != other.OpenedTicks
            ? OpenedTicks.CompareTo(other.OpenedTicks)
            : string.CompareOrdinal(Id, other.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OpenedTicks}-{Id}");
}
