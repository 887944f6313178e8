using Maestro.Policy.Decisions;

namespace Maestro.Policy;

/// <summary>The plain fact of a decision, for logs and displays. It gives no permission and may be dropped.</summary>
/// <remarks>The default value is a stop with the reason <c>UNSPECIFIED</c> that nobody took. Two records are equal when
/// they say the same about the same run.</remarks>
public readonly struct DecisionRecord : IEquatable<DecisionRecord>
{
    private readonly string? _runId;
    private readonly Ruling? _ruling;

    internal DecisionRecord(string runId, Ruling ruling) => (_runId, _ruling) = (runId, ruling);

    /// <summary>The run that the decision belongs to.</summary>
    /// <value>The id of its <see cref="RunContext"/>; empty for the default value.</value>
    public string RunId => _runId ?? "";

    /// <summary>The outcome.</summary>
    /// <value><see cref="Policy.Verdict.Stop"/> by default.</value>
    public Verdict Verdict => Ruling.Verdict;

    /// <summary>The layer that decided: of the gate that objected, or of the last one that passed.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer => Ruling.Layer;

    /// <summary>Why.</summary>
    /// <value>A reason of the pipeline's codebook.</value>
    public ReasonCode Reason => Ruling.Reason;

    /// <summary>What the gate added for people.</summary>
    /// <value>At most 1,024 UTF-16 units; <see langword="null"/> when it added nothing.</value>
    public string? Detail => Ruling.Detail;

    /// <summary>Who had the last word.</summary>
    /// <value><see cref="Policy.Decider.System"/> by default.</value>
    public Decider Decider => Ruling.Decider;

    /// <summary>Whether the stop can't be lifted by anybody.</summary>
    /// <value><see langword="true"/> only for a stop of a layer that may seal.</value>
    public bool IsSealed => Ruling.IsSealed;

    /// <summary>Whether a human may still let it run: it waits for one, and it isn't sealed.</summary>
    /// <value>Derived from the other two.</value>
    public bool IsOverridable => Verdict == Verdict.Hitl && !IsSealed;

    /// <summary>The record as the header of a row.</summary>
    /// <value>What <see cref="Codebook.Pack"/> packs.</value>
    public RowHeader Header => new(Layer, Verdict, IsSealed, IsOverridable, Decider, Reason);

    // Strictest first: a sealed stop, a stop, a pause, a run.
    internal int Leniency => IsSealed ? 0 : 1 + (int)Verdict;

    private Ruling Ruling => _ruling ?? Ruling.None;

    /// <summary>Compares two records.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they say the same about the same run.</returns>
    public static bool operator ==(DecisionRecord left, DecisionRecord right) => left.Equals(right);

    /// <summary>Compares two records.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> unless they say the same about the same run.</returns>
    public static bool operator !=(DecisionRecord left, DecisionRecord right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DecisionRecord other) => RunId == other.RunId && Ruling == other.Ruling;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DecisionRecord other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RunId, Ruling);

    /// <summary>The record on one line.</summary>
    /// <returns>Such as <c>STOPPED FRAUD_SUSPECTED at fraud_gate by SYSTEM (sealed)</c>.</returns>
    public override string ToString() =>
        $"{Verdict.ToWireName()} {Reason} at {Layer} by {Decider.ToWireName()}{(IsSealed ? " (sealed)" : "")}";

    // The same fact in other words for people, where theirs may not be repeated.
    internal DecisionRecord WithDetail(string? detail) => new(RunId, Ruling with { Detail = detail });
}
