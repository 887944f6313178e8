namespace Maestro.Policy;

/// <summary>What one gate said in one evaluation, after the pipeline's own checks.</summary>
/// <param name="Gate">The gate's name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Outcome">Its answer; a fault shows as a stop.</param>
/// <param name="Reason">Why it objects; the default reason when it doesn't.</param>
/// <param name="Detail">What it adds for people; <see langword="null"/> when it adds nothing.</param>
/// <param name="IsApproved">Whether a human's approval answers its pause.</param>
/// <remarks>The default value is the report of a gate that said nothing, which is a stop.</remarks>
public readonly record struct GateReport(
    string Gate, Layer Layer, GateOutcome Outcome, ReasonCode Reason, string? Detail, bool IsApproved);
