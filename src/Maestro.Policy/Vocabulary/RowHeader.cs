namespace Maestro.Policy;

/// <summary>What a row says about a decision, as far as it fits into a packed header.</summary>
/// <remarks>
/// The default value is a stop by the system on no layer and for no reason; no codebook packs it. A header states what
/// a log holds, which need not make sense: a sealed pause can be unpacked, so that a reader can report it.
/// </remarks>
/// <param name="Layer">The layer that decided.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="IsSealed">Whether nobody may lift the decision.</param>
/// <param name="IsOverridable">Whether a human may answer.</param>
/// <param name="Decider">Who had the last word.</param>
/// <param name="Reason">Why.</param>
public readonly record struct RowHeader(
    Layer Layer, Verdict Verdict, bool IsSealed, bool IsOverridable, Decider Decider, ReasonCode Reason);
