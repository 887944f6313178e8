namespace Maestro.Policy.Hitl.Steps;

/// <summary>Where an event takes a ticket, or why nowhere.</summary>
/// <remarks>The default value is a refusal.</remarks>
internal readonly struct TicketStep
{
    private TicketStep(Ticket? next, string name, TicketRefusal refusal, DateTimeOffset? notAfter) =>
        (Next, Name, Refusal, NotAfter) = (next, name, refusal, notAfter);

    /// <summary>The ticket afterwards; the very same one when it is there already.</summary>
    public Ticket? Next { get; }

    /// <summary>What the step is called on record.</summary>
    public string Name { get; }

    public TicketRefusal Refusal { get; }

    /// <summary>Up to when the step may be taken.</summary>
    public DateTimeOffset? NotAfter { get; }

    public static TicketStep To(Ticket next, string name, DateTimeOffset? notAfter = null) =>
        new(next, name, default, notAfter);

    public static TicketStep Stay(Ticket ticket) => new(ticket, "", default, null);

    public static TicketStep Refused(TicketRefusal refusal) => new(null, "", refusal, null);
}
