namespace Maestro.Policy.Hitl;

/// <summary>What became of a ticket that was to be added to a store.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Ticket">The ticket that is in the store under its key of opening; <see langword="null"/> when it was
/// refused.</param>
/// <remarks>The default value is a refusal.</remarks>
public readonly record struct TicketAddition(TicketAdding Result, Ticket? Ticket);
