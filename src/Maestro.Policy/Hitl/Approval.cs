using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>A human's yes to exactly one question: this request, this layer, this reason, until then, once.</summary>
/// <remarks>
/// It never lifts a stop or a seal, never skips a gate, and answers only the gate that paused for exactly its reason.
/// Safe for use by any number of threads: one of them consumes it.
/// </remarks>
public sealed class Approval
{
    private const int Open = 0;
    private const int Claimed = 1;
    private const int Consumed = 2;
    private const int Withdrawn = 3;
    private const int Ending = 4;

    private int _state;

    internal Approval(
        string id,
        RequestDigest digest,
        Layer layer,
        ReasonCode reason,
        Decider decider,
        ImmutableArray<string> approvers,
        DateTimeOffset expires)
    {
        // Invariant: a yes is a human's, and about words of one codebook.
        if (decider is not (Decider.User or Decider.Admin))
        {
            throw new ArgumentOutOfRangeException(nameof(decider), decider, "Only a human approves.");
        }

        // Invariant: ids go into the log with blanks between them.
        if (id.Length == 0 || id.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException("An approval's id is a word.", nameof(id));
        }

        (Id, Digest, Layer, Reason) = (id, digest, layer, reason);
        (Decider, Approvers, Expires) = (decider, approvers, expires);
    }

    /// <summary>The approval's id, as it goes into the audit log.</summary>
    /// <value>One word, never empty.</value>
    public string Id { get; }

    /// <summary>The digest of the one request that is approved.</summary>
    /// <value>An approval with the empty digest matches nothing.</value>
    public RequestDigest Digest { get; }

    /// <summary>The layer whose gate paused.</summary>
    /// <value>A layer of the codebook of the question.</value>
    public Layer Layer { get; }

    /// <summary>The reason that it paused for.</summary>
    /// <value>A reason of the codebook of the question.</value>
    public ReasonCode Reason { get; }

    /// <summary>The highest role in which one of the humans said yes.</summary>
    /// <value><see cref="Policy.Decider.User"/> or <see cref="Policy.Decider.Admin"/>.</value>
    public Decider Decider { get; }

    /// <summary>All who said yes, in the host's own naming.</summary>
    /// <value>As many as the question took, at least one.</value>
    public ImmutableArray<string> Approvers { get; }

    /// <summary>Until when it holds, inclusively.</summary>
    /// <value>A time of the clock of the ticket's store; a pipeline compares it with its own.</value>
    public DateTimeOffset Expires { get; }

    /// <summary>Whether it has been used.</summary>
    /// <value><see langword="true"/> once every gate passed with its help, even if the decision could not be put on
    /// record after that.</value>
    public bool IsConsumed => Volatile.Read(ref _state) == Consumed;

    internal bool Answers(Layer layer, ReasonCode reason, in RequestDigest digest, DateTimeOffset now) =>
        Volatile.Read(ref _state) == Open && Layer == layer && Reason == reason && Digest == digest && now <= Expires;

    // Claim, then consume or release: several approvals of one decision are used together or not at all.
    internal bool TryClaim(DateTimeOffset now) =>
        now <= Expires && Interlocked.CompareExchange(ref _state, Claimed, Open) == Open;

    internal void Consume() => Volatile.Write(ref _state, Consumed);

    // Whoever says that nothing was done with it can't do anything with it afterwards. Nor can whoever is about to use
    // it, and doesn't get to it.
    internal bool TryWithdraw()
    {
        while (true)
        {
            int state = Volatile.Read(ref _state);
            int next = state switch { Open => Withdrawn, Claimed => Ending, _ => state };
            if (Interlocked.CompareExchange(ref _state, next, state) == state)
            {
                return next == Withdrawn;
            }
        }
    }

    internal void Release()
    {
        if (Interlocked.CompareExchange(ref _state, Open, Claimed) == Ending)
        {
            Volatile.Write(ref _state, Withdrawn);
        }
    }
}
