namespace Maestro.Policy.Hitl.Steps;

/// <summary>Something that somebody wants to happen to a ticket.</summary>
internal readonly struct TicketEvent
{
    private TicketEvent(
        TicketEventKind kind, TicketAnswer? answer, string? key, long holdVersion, DateTimeOffset? notAfter = null) =>
        (Kind, Answer, Key, HoldVersion, NotAfter) = (kind, answer, key, holdVersion, notAfter);

    public static TicketEvent Expiry { get; } = new(TicketEventKind.Expire, null, null, 0);

    public TicketEventKind Kind { get; }

    public TicketAnswer? Answer { get; }

    public string? Key { get; }

    /// <summary>The version of the claim that is meant, where one is.</summary>
    public long HoldVersion { get; }

    /// <summary>Up to when it may happen, where that isn't the ticket's to say.</summary>
    public DateTimeOffset? NotAfter { get; }

    public static TicketEvent Of(TicketAnswer answer, DateTimeOffset? notAfter = null) =>
        new(TicketEventKind.Answer, answer, null, 0, notAfter);

    public static TicketEvent Claim(string key) => new(TicketEventKind.Claim, null, key, 0);

    public static TicketEvent Repeat(TicketHold hold) => new(TicketEventKind.Repeat, null, hold.Key, hold.Version);

    public static TicketEvent Settle(TicketHold hold) => new(TicketEventKind.Settle, null, hold.Key, hold.Version);

    public static TicketEvent Release(TicketHold hold) => new(TicketEventKind.Release, null, hold.Key, hold.Version);

    public static TicketEvent Abandon(TicketAnswer by) => new(TicketEventKind.Abandon, by, null, 0);
}
