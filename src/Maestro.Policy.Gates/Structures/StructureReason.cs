namespace Maestro.Policy.Gates.Structures;

/// <summary>The word of a codebook for one objection to a draft.</summary>
/// <param name="Outcome">The objection.</param>
/// <param name="Reason">The word.</param>
/// <param name="Kind">The kind that it is the word for; <see langword="null"/> for every kind.</param>
/// <param name="Member">The member that it is the word for; <see langword="null"/> for every member.</param>
/// <remarks>The default value has no word, which no options may hold.</remarks>
public readonly record struct StructureReason(
    StructureOutcome Outcome, ReasonCode Reason, string? Kind = null, string? Member = null)
{
    internal bool IsFor(string? kind, StructureReview review) =>
        Outcome == review.Outcome && (Kind is null || Kind == kind) && (Member is null || Member == review.Member);
}
