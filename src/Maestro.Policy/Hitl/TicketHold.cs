namespace Maestro.Policy.Hitl;

/// <summary>Who uses the yes of a ticket.</summary>
/// <param name="Key">The idempotency key under which the effect happens: 1 to 256 UTF-16 units.</param>
/// <param name="Since">When the claim was made or repeated, by the store's clock.</param>
/// <param name="Version">The version of the ticket that began with it, which tells one claim from every other.</param>
public sealed record TicketHold(string Key, DateTimeOffset Since, long Version);
