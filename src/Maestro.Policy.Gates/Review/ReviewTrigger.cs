namespace Maestro.Policy.Gates.Review;

/// <summary>A reason for a review.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Worker">Whose event it was; <see langword="null"/> for a human's request and for silence.</param>
/// <remarks>The default value is a blocker of nobody's.</remarks>
public readonly record struct ReviewTrigger(ReviewTriggerKind Kind, string? Worker = null);
