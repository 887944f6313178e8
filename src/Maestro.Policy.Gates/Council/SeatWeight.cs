namespace Maestro.Policy.Gates.Council;

/// <summary>What a seat weighs.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Weight">Its weight, 1 to <see cref="WeightedSeats.MaxWeight"/>.</param>
/// <remarks>The default value is no weight of any seat.</remarks>
public readonly record struct SeatWeight(CouncilSeat Seat, int Weight)
{
    /// <summary>Makes a weight.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <param name="weight">Its weight, 1 to <see cref="WeightedSeats.MaxWeight"/>.</param>
    public SeatWeight(string seat, int weight)
        : this(new CouncilSeat(seat), weight)
    {
    }
}
