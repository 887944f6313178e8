namespace Maestro.Policy.Gates.Council;

/// <summary>The role that a seat has in a round.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Role">The role.</param>
/// <remarks>The default value is no role of any seat.</remarks>
public readonly record struct SeatRole(CouncilSeat Seat, string Role);
