namespace Maestro.Policy.Gates.Council;

/// <summary>A row of the decision table.</summary>
/// <param name="Outcome">What a vote comes to.</param>
/// <param name="Verdict">What follows.</param>
/// <param name="Word">The word for it in session records, which is the reference's reason code.</param>
public sealed record CouncilRow(CouncilOutcome Outcome, Verdict Verdict, string Word);
