namespace Maestro.Policy;

/// <summary>What a stopped request is told.</summary>
/// <remarks>The default value is the notice of a stop that nobody took, with the reason <c>UNSPECIFIED</c>.</remarks>
public readonly struct StopNotice
{
    internal StopNotice(in DecisionRecord decision) => Decision = decision;

    /// <summary>The decision on record.</summary>
    /// <value>A record whose verdict is <see cref="Verdict.Stop"/>.</value>
    public DecisionRecord Decision { get; }

    /// <summary>Why it was stopped.</summary>
    /// <value>A reason of the pipeline's codebook.</value>
    public ReasonCode Reason => Decision.Reason;

    /// <summary>The layer that stopped it.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer => Decision.Layer;

    /// <summary>What the gate added for people.</summary>
    /// <value><see langword="null"/> when it added nothing.</value>
    public string? Detail => Decision.Detail;

    /// <summary>Whether the stop can't be lifted by anybody.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsSealed => Decision.IsSealed;

    /// <summary>The record on one line.</summary>
    /// <returns>The text of <see cref="Decision"/>.</returns>
    public override string ToString() => Decision.ToString();
}
