namespace Maestro.Policy;

/// <summary>Where a ticket stands.</summary>
/// <remarks>The default value is <see cref="Closed"/>: nothing may run on it, and nobody is asked.</remarks>
public enum TicketStatus : byte
{
    /// <summary>Over without a yes, and nothing more is known.</summary>
    Closed = 0,

    /// <summary>A human is asked.</summary>
    Pending = 1,

    /// <summary>As many humans as it takes said yes; nobody has claimed it yet.</summary>
    Approved = 2,

    /// <summary>A human said no.</summary>
    Rejected = 3,

    /// <summary>A human wants another request instead of this one.</summary>
    Revised = 4,

    /// <summary>A human stopped it, or gave up a claim that was in doubt.</summary>
    Stopped = 5,

    /// <summary>Nobody answered, or nobody claimed it, in time.</summary>
    Expired = 6,

    /// <summary>Somebody uses the yes; whether the effect happened is not on record yet.</summary>
    Claimed = 7,

    /// <summary>The yes is used up: the effect happened.</summary>
    Settled = 8,
}
