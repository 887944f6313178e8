namespace Maestro.Policy.Gates.Relativity;

/// <summary>Whether it is settled what goes before what, and what is missing when it isn't.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Missing">The first reference or fact that is missing, in the rules' own words;
/// <see langword="null"/> when none is.</param>
/// <remarks>The default value is not judged, which settles nothing.</remarks>
public readonly record struct RelativityReview(RelativityOutcome Outcome, string? Missing)
{
    /// <summary>Whether there is no objection.</summary>
    /// <value><see langword="true"/> for <see cref="RelativityOutcome.Settled"/> alone.</value>
    public bool IsSettled => Outcome == RelativityOutcome.Settled;

    /// <summary>The review on one line, without a word of the request.</summary>
    /// <returns>Such as <c>ReferenceMissing LIFE</c>.</returns>
    public override string ToString() => Missing is null ? $"{Outcome}" : $"{Outcome} {Missing}";
}
