namespace Maestro.Policy;

/// <summary>What became of one case of a <see cref="FixtureSuite"/>.</summary>
/// <param name="CaseId">The case's id, such as <c>valid_chain</c>.</param>
/// <param name="Expected">What was expected of it.</param>
/// <param name="Verdict">What was found.</param>
public sealed record FixtureCaseResult(string CaseId, FixtureOutcome Expected, FixtureVerdict Verdict);
