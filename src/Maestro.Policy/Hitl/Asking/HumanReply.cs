namespace Maestro.Policy;

/// <summary>What somebody said who was asked right now, with their yes for the pipeline.</summary>
/// <remarks>The default value is <see cref="HumanAnswer.NoAnswer"/>.</remarks>
public readonly struct HumanReply
{
    private readonly TicketDesk? _desk;

    internal HumanReply(HumanAnswer answer, Exception? fault = null) => (Answer, Fault) = (answer, fault);

    internal HumanReply(HumanAnswer answer, Decider decider) => (Answer, Decider) = (answer, decider);

    // Invariant: a claim comes only with a yes to run.
    internal HumanReply(TicketDesk desk, TicketClaim claim) =>
        (Answer, Decider, Claim, _desk) = (HumanAnswer.Continue, claim.Approval.Decider, claim, desk);

    /// <summary>What became of the question.</summary>
    /// <value><see cref="HumanAnswer.NoAnswer"/> by default.</value>
    public HumanAnswer Answer { get; }

    /// <summary>Who had the last word.</summary>
    /// <value><see cref="Policy.Decider.System"/> unless a human gave one of the answers offered.</value>
    public Decider Decider { get; }

    /// <summary>The yes, whose approval the pipeline takes.</summary>
    /// <value><see langword="null"/> unless somebody was asked whether the request may run, and said so.</value>
    public TicketClaim? Claim { get; }

    /// <summary>What was thrown when asking failed.</summary>
    /// <value><see langword="null"/> unless the answer is <see cref="HumanAnswer.Failed"/>. Its message may hold
    /// personal data.</value>
    public Exception? Fault { get; }

    /// <summary>Says that the effect happened: the yes is used up.</summary>
    /// <param name="cancellationToken">Gives up; settling again finds out.</param>
    /// <returns>Whether it was used up; a reply without a claim has nothing to use.</returns>
    public async ValueTask<bool> SettleAsync(CancellationToken cancellationToken = default) =>
        _desk is not null && Claim is not null
        && (await _desk.SettleAsync(Claim, cancellationToken).ConfigureAwait(false)).IsAccepted;

    /// <summary>Says that nothing was done with the yes.</summary>
    /// <param name="cancellationToken">Gives up; releasing again finds out.</param>
    /// <returns>Whether that is so; what has let something run can't be given back.</returns>
    public async ValueTask<bool> ReleaseAsync(CancellationToken cancellationToken = default) =>
        _desk is not null && Claim is not null
        && (await _desk.ReleaseAsync(Claim, cancellationToken).ConfigureAwait(false)).IsAccepted;

    /// <summary>The reply on one line.</summary>
    /// <returns>Such as <c>Continue TKT-1</c> or <c>NoAnswer</c>.</returns>
    public override string ToString() => Claim is null ? $"{Answer}" : $"{Answer} {Claim.TicketId}";
}
