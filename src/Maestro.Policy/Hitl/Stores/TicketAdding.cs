namespace Maestro.Policy.Hitl;

/// <summary>What became of a ticket that was to be added to a store.</summary>
/// <remarks>The default value is <see cref="Refused"/>.</remarks>
public enum TicketAdding : byte
{
    /// <summary>Another ticket has its id, or the store is full.</summary>
    Refused = 0,

    /// <summary>There is a ticket with its key of opening; that is the one.</summary>
    Exists = 1,

    /// <summary>It is in the store.</summary>
    Added = 2,
}
