namespace Maestro.Policy;

/// <summary>Who answered what.</summary>
/// <param name="Seat">The member's name.</param>
/// <param name="Role">The role that it had in that round.</param>
/// <param name="Answer">What it answered.</param>
/// <remarks>The default value is nobody's failed answer.</remarks>
public readonly record struct SeatAnswer(string Seat, string Role, MemberAnswer Answer);
