namespace Maestro.Policy;

/// <summary>The plain fact of a decision, for logs and displays. It gives no permission and may be dropped.</summary>
/// <remarks>The default value is a stop with the reason <c>UNSPECIFIED</c> that nobody took.</remarks>
public readonly record struct DecisionRecord
{
    private readonly string? _runId;

    internal DecisionRecord(
        string runId, Verdict verdict, Layer layer, ReasonCode reason, string? detail, Decider decider, bool isSealed) =>
        (_runId, Verdict, Layer, Reason, Detail, Decider, IsSealed) =
        (runId, verdict, layer, reason, detail, decider, isSealed);

    /// <summary>The run that the decision belongs to.</summary>
    /// <value>The id of its <see cref="RunContext"/>; empty for the default value.</value>
    public string RunId => _runId ?? "";

    /// <summary>The outcome.</summary>
    /// <value><see cref="Policy.Verdict.Stop"/> by default.</value>
    public Verdict Verdict { get; }

    /// <summary>The layer that decided: of the gate that objected, or of the last one that passed.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer { get; }

    /// <summary>Why.</summary>
    /// <value>A reason of the pipeline's codebook.</value>
    public ReasonCode Reason { get; }

    /// <summary>What the gate added for people.</summary>
    /// <value>At most 1,024 UTF-16 units; <see langword="null"/> when it added nothing.</value>
    public string? Detail { get; }

    /// <summary>Who had the last word.</summary>
    /// <value><see cref="Policy.Decider.System"/> by default.</value>
    public Decider Decider { get; }

    /// <summary>Whether the stop can't be lifted by anybody.</summary>
    /// <value><see langword="true"/> only for a stop of a layer that may seal.</value>
    public bool IsSealed { get; }

    /// <summary>Whether a human may still let it run: it waits for one, and it isn't sealed.</summary>
    /// <value>Derived from the other two.</value>
    public bool IsOverridable => Verdict == Verdict.Hitl && !IsSealed;

    // Strictest first: a sealed stop, a stop, a pause, a run.
    internal int Leniency => IsSealed ? 0 : 1 + (int)Verdict;

    /// <summary>The record on one line.</summary>
    /// <returns>Such as <c>STOPPED FRAUD_SUSPECTED at fraud_gate by SYSTEM (sealed)</c>.</returns>
    public override string ToString() =>
        $"{Verdict.ToWireName()} {Reason} at {Layer} by {Decider.ToWireName()}{(IsSealed ? " (sealed)" : "")}";
}
