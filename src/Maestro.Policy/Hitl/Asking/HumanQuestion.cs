using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a person is asked, as it is shown to them.</summary>
/// <remarks>The request itself is not in it: <see cref="Summary"/> says what the host wants to be seen of it.</remarks>
public sealed record HumanQuestion
{
    internal HumanQuestion(
        string runId,
        Layer layer,
        ReasonCode reason,
        string? detail,
        string? summary,
        bool isRetry,
        ImmutableArray<string> offered) =>
        (RunId, Layer, Reason, Detail, Summary, IsRetry, Offered) =
        (runId, layer, reason, detail, summary, isRetry, offered);

    /// <summary>The run.</summary>
    /// <value>Its id.</value>
    public string RunId { get; }

    /// <summary>The layer whose gate paused.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer { get; }

    /// <summary>Why it paused.</summary>
    /// <value>A reason of the pipeline's codebook.</value>
    public ReasonCode Reason { get; }

    /// <summary>What the gate added for people.</summary>
    /// <value><see langword="null"/> when it added nothing.</value>
    public string? Detail { get; }

    /// <summary>What the host says about the request.</summary>
    /// <value><see langword="null"/> when it says nothing.</value>
    public string? Summary { get; }

    /// <summary>Whether to continue means to try again, rather than to let this very request run.</summary>
    /// <value><see langword="true"/> for a check that failed: nobody can accept what is broken.</value>
    public bool IsRetry { get; }

    /// <summary>The words that count, exactly as they stand here.</summary>
    /// <value>The one for going on, then the one for stopping.</value>
    public ImmutableArray<string> Offered { get; }
}
