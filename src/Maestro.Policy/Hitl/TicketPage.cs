using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>Some of the tickets that were asked for.</summary>
/// <param name="Tickets">The tickets, the first opened first, those of one moment by their ids.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> when there is none. What it says is the
/// store's affair.</param>
public sealed record TicketPage(ImmutableArray<Ticket> Tickets, string? Next);
