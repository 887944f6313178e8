using System.Diagnostics.CodeAnalysis;

namespace Maestro.Policy;

/// <summary>What a desk says to somebody who wants to move a ticket on.</summary>
/// <remarks>The default value is a refusal, <see cref="TicketRefusal.Unspecified"/>.</remarks>
public readonly struct TicketReply
{
    private readonly TicketRefusal _refusal;

    internal TicketReply(Ticket ticket, TicketClaim? claim = null) =>
        (IsAccepted, Ticket, Claim) = (true, ticket, claim);

    internal TicketReply(TicketRefusal refusal, Ticket? ticket) => (_refusal, Ticket) = (refusal, ticket);

    /// <summary>Whether it counted.</summary>
    /// <value><see langword="false"/> by default.</value>
    [MemberNotNullWhen(true, nameof(Ticket))]
    public bool IsAccepted { get; }

    /// <summary>Why it didn't count; then nothing has changed.</summary>
    /// <value><see langword="null"/> when it did.</value>
    public TicketRefusal? Refusal => IsAccepted ? null : _refusal;

    /// <summary>The ticket as it is now.</summary>
    /// <value><see langword="null"/> when there is none.</value>
    public Ticket? Ticket { get; }

    /// <summary>The claim, with the approval for the pipeline.</summary>
    /// <value><see langword="null"/> unless a claim was asked for, and counted.</value>
    public TicketClaim? Claim { get; }

    /// <summary>The reply on one line.</summary>
    /// <returns>Such as <c>TKT-1 Approved</c> or <c>refused: TooLate</c>.</returns>
    public override string ToString() => IsAccepted ? $"{Ticket}" : $"refused: {_refusal}";
}
