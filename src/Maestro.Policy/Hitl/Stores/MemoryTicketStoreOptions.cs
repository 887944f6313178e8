namespace Maestro.Policy;

/// <summary>How much a <see cref="MemoryTicketStore"/> keeps.</summary>
public sealed record MemoryTicketStoreOptions
{
    /// <summary>How many tickets there may be, and how many grants.</summary>
    /// <value>1 to 1,000,000; 10,000 by default. A store that is full refuses.</value>
    public int Capacity { get; init; } = 10_000;

    /// <summary>Whether a full store forgets closed tickets, the first opened first, rather than refuse.</summary>
    /// <value><see langword="false"/> by default. A question whose ticket is forgotten can be asked again. What a
    /// standing grant has answered is remembered until the grant ends.</value>
    public bool ForgetsClosed { get; init; }

    /// <summary>The clock.</summary>
    /// <value>The system's by default. Where it goes back, the store's stands still.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
