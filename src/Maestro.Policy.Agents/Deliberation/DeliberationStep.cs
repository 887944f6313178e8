namespace Maestro.Policy;

/// <summary>How far a deliberation has come: one member's answer is there.</summary>
/// <param name="Round">The round, from 0.</param>
/// <param name="Seat">The member's name.</param>
/// <param name="Kind">What became of asking it.</param>
/// <remarks>The default value is about nobody's failed answer.</remarks>
public readonly record struct DeliberationStep(int Round, string Seat, MemberAnswerKind Kind);
