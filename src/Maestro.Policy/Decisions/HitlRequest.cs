namespace Maestro.Policy;

/// <summary>The question that a pause puts to a human: may exactly this request run, in spite of that reason?</summary>
/// <typeparam name="T">The request's type.</typeparam>
public sealed class HitlRequest<T>
{
    internal HitlRequest(
        T request, DecisionRecord decision, string? requester, RequestDigest digest, Codebook codebook) =>
        (Request, Decision, Requester, Digest, Codebook) = (request, decision, requester, digest, codebook);

    /// <summary>The request that waits.</summary>
    /// <value>The very object that was judged.</value>
    public T Request { get; }

    /// <summary>The decision on record.</summary>
    /// <value>A record whose verdict is <see cref="Verdict.Hitl"/>.</value>
    public DecisionRecord Decision { get; }

    /// <summary>Who asked, so that nobody answers for oneself.</summary>
    /// <value><see langword="null"/> when the run names nobody.</value>
    public string? Requester { get; }

    /// <summary>The digest that an approval has to bind.</summary>
    /// <value>Empty when the pipeline was built without a digest: then no approval can match.</value>
    public RequestDigest Digest { get; }

    /// <summary>The vocabulary of the question.</summary>
    /// <value>The pipeline's codebook.</value>
    public Codebook Codebook { get; }

    /// <summary>The run that the request belongs to.</summary>
    /// <value>The id of its <see cref="RunContext"/>.</value>
    public string RunId => Decision.RunId;

    /// <summary>The layer whose gate paused.</summary>
    /// <value>A layer of <see cref="Codebook"/>.</value>
    public Layer Layer => Decision.Layer;

    /// <summary>Why it paused.</summary>
    /// <value>A reason of <see cref="Codebook"/>.</value>
    public ReasonCode Reason => Decision.Reason;

    /// <summary>What the gate added for people.</summary>
    /// <value><see langword="null"/> when it added nothing.</value>
    public string? Detail => Decision.Detail;
}
