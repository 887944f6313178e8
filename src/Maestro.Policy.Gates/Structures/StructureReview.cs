namespace Maestro.Policy.Gates.Structures;

/// <summary>Whether a draft has the shape of its kind, and which member is at fault when it hasn't.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Member">The member at fault, in the rules' own words; <see langword="null"/> when it is the draft as a
/// whole, or a member that the rules don't know.</param>
/// <remarks>The default value is not judged, which is an objection.</remarks>
public readonly record struct StructureReview(StructureOutcome Outcome, string? Member = null)
{
    /// <summary>Whether there is no objection.</summary>
    /// <value><see langword="true"/> for <see cref="StructureOutcome.Sound"/> alone.</value>
    public bool IsSound => Outcome == StructureOutcome.Sound;

    /// <summary>The review on one line, without a word of the draft.</summary>
    /// <returns>Such as <c>RowKeysInvalid rows</c>.</returns>
    public override string ToString() => Member is null ? $"{Outcome}" : $"{Outcome} {Member}";
}
