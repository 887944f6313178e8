namespace Maestro.Policy;

/// <summary>A ticket or a grant can't be made.</summary>
public sealed class TicketRefusedException : InvalidOperationException
{
    /// <summary>Reports a refusal.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="message">The same for people, with what to do about it.</param>
    public TicketRefusedException(TicketRefusal refusal, string message)
        : base(message) => Refusal = refusal;

    /// <summary>Why.</summary>
    /// <value>The argument of the constructor.</value>
    public TicketRefusal Refusal { get; }
}
