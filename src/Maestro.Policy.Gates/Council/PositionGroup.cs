using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>The seats that hold one position.</summary>
/// <param name="Position">The key of the position.</param>
/// <param name="Seats">Who holds it, one or more, in the order of the seats.</param>
public sealed record PositionGroup(string Position, ImmutableArray<CouncilSeat> Seats);
