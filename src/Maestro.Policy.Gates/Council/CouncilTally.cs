using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Who is there, and who holds what: sound input, counted.</summary>
/// <remarks>Immutable. It is the same whatever the order of the ballots was.</remarks>
public sealed class CouncilTally
{
    internal CouncilTally(
        ImmutableArray<CouncilSeat> seats, IReadOnlyDictionary<CouncilSeat, Ballot> ballots, QuorumOptions quorum)
    {
        (Seats, Quorum) = (seats, quorum);
        Present = [.. seats.Where(seat => ballots.GetValueOrDefault(seat).IsPresent)];
        Absent = [.. seats.Where(seat => !ballots.GetValueOrDefault(seat).IsPresent)];
        Groups =
        [
            .. Present.Where(seat => ballots[seat].TakesPosition)
                .GroupBy(seat => ballots[seat].Position!, StringComparer.Ordinal)
                .OrderBy(static held => held.Key, StringComparer.Ordinal)
                .Select(static held => new PositionGroup(held.Key, [.. held])),
        ];
    }

    /// <summary>All seats.</summary>
    /// <value>One or more, distinct, in the host's order.</value>
    public ImmutableArray<CouncilSeat> Seats { get; }

    /// <summary>The seats that are there: they take a position, or abstain.</summary>
    /// <value>In the order of the seats.</value>
    public ImmutableArray<CouncilSeat> Present { get; }

    /// <summary>The seats without a ballot that counts.</summary>
    /// <value>In the order of the seats.</value>
    public ImmutableArray<CouncilSeat> Absent { get; }

    /// <summary>The positions and who holds them.</summary>
    /// <value>In ordinal order of the positions; empty where everybody abstains.</value>
    public ImmutableArray<PositionGroup> Groups { get; }

    /// <summary>How many have to be present, and how many have to agree.</summary>
    /// <value>The council's options.</value>
    public QuorumOptions Quorum { get; }

    /// <summary>The seats of which a consensus is a share.</summary>
    /// <value>All, or those that are there, as the options say.</value>
    public ImmutableArray<CouncilSeat> Counted => Quorum.Denominator == QuorumDenominator.Present ? Present : Seats;

    /// <summary>Compares the positions by what their holders weigh together.</summary>
    /// <param name="threshold">The share that makes a consensus.</param>
    /// <param name="weight">What a seat weighs, 1 or more. The weights of all seats together fit a
    /// <see langword="long"/>.</param>
    /// <returns>What leads, and whether it has that share of what <see cref="Counted"/> weighs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weight"/> is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">The weights together don't fit a <see langword="long"/>.</exception>
    public ConsensusFinding Weigh(ConsensusThreshold threshold, Func<CouncilSeat, long> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        long total = Counted.Sum(weight);
        long[] weights = [.. Groups.Select(group => group.Seats.Sum(weight))];
        long largest = weights.DefaultIfEmpty().Max();
        string? winner = threshold.IsMetBy(largest, total) ? Groups[Array.IndexOf(weights, largest)].Position : null;
        return new(largest, threshold.NeededOf(total), total, weights.Count(each => each == largest), winner);
    }

    // A rule can't make up a winner that nobody voted for.
    internal bool Knows(string? winner) =>
        winner is null || Groups.Any(group => string.Equals(group.Position, winner, StringComparison.Ordinal));
}
