using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Gives seats their roles, round after round: after as many rounds as there are roles, every seat had each of
/// them once.</summary>
/// <remarks>Immutable. A role says how a member is asked; its ballot counts like any other.</remarks>
public sealed class RoleRotation
{
    /// <summary>Makes a rotation.</summary>
    /// <param name="roles">The roles, one or more, in the order in which a seat takes them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="roles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no role, or one without a name.</exception>
    public RoleRotation(params IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        Roles = [.. roles];
        if (Roles.IsEmpty || Roles.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("There is one role or more, each with a name.", nameof(roles));
        }
    }

    /// <summary>The reference's five roles.</summary>
    /// <value>Scribe, dissenter, strategist, analyst, arbiter.</value>
    public static RoleRotation Reference { get; } = new("scribe", "dissenter", "strategist", "analyst", "arbiter");

    /// <summary>The roles.</summary>
    /// <value>In the order in which a seat takes them.</value>
    public ImmutableArray<string> Roles { get; }

    /// <summary>The role of a seat.</summary>
    /// <param name="seat">The place of the seat, from 0.</param>
    /// <param name="round">The round, from 0.</param>
    /// <returns>The role.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public string RoleOf(int seat, int round)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seat);
        ArgumentOutOfRangeException.ThrowIfNegative(round);
        return Roles[(int)(((long)seat + round) % Roles.Length)];
    }

    /// <summary>The roles of all seats.</summary>
    /// <param name="seats">The seats, in the council's order.</param>
    /// <param name="round">The round, from 0.</param>
    /// <returns>A role for each seat, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="round"/> is negative.</exception>
    public ImmutableArray<SeatRole> Assign(ImmutableArray<CouncilSeat> seats, int round)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(round);
        return seats.IsDefault ? [] : [.. seats.Select((seat, place) => new SeatRole(seat, RoleOf(place, round)))];
    }
}
