using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Seats that weigh as much as the threshold says agree. The quorum still counts heads.</summary>
/// <remarks>Immutable. Every seat of the council has a weight, and nobody else: weights for other seats make the input
/// invalid, since they were meant for another council.</remarks>
public sealed class WeightedSeats : IConsensusRule
{
    /// <summary>The rule's name.</summary>
    /// <value><c>weighted</c>.</value>
    public const string RuleName = "weighted";

    /// <summary>How much a seat may weigh.</summary>
    /// <value>1,000,000,000.</value>
    public const int MaxWeight = 1_000_000_000;

    /// <summary>Makes the rule.</summary>
    /// <param name="weights">What each seat weighs, 1 to <see cref="MaxWeight"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are no weights, or one is of a seat without a name or of one that has
    /// a weight already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of its range.</exception>
    public WeightedSeats(params IEnumerable<SeatWeight> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Dictionary<CouncilSeat, int> all = [];
        foreach (SeatWeight each in weights)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(each.Weight, 1, nameof(weights));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(each.Weight, MaxWeight, nameof(weights));
            if (each.Seat.IsBlank || !all.TryAdd(each.Seat, each.Weight))
            {
                throw new ArgumentException("Every seat has a name, and one weight.", nameof(weights));
            }
        }

        if (all.Count == 0)
        {
            throw new ArgumentException("There are no weights.", nameof(weights));
        }

        Weights = all.ToImmutableDictionary();
    }

    /// <summary>What each seat weighs.</summary>
    /// <value>1 to <see cref="MaxWeight"/>.</value>
    public ImmutableDictionary<CouncilSeat, int> Weights { get; }

    /// <inheritdoc/>
    public string Name => RuleName;

    // A log may hold weights of seats without a name.
    internal static WeightedSeats? TryMake(ImmutableArray<SeatWeight> weights) =>
        weights.IsEmpty || weights.Any(static each => each.Seat.IsBlank) ? null : new(weights);

    // In an order that is always the same.
    internal ImmutableArray<SeatWeight> All =>
    [
        .. Weights.OrderBy(static each => each.Key.Name, StringComparer.Ordinal)
            .Select(static each => new SeatWeight(each.Key, each.Value)),
    ];

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is <see langword="null"/>.</exception>
    public ConsensusFinding Judge(CouncilTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        bool fits = tally.Seats.Length == Weights.Count && tally.Seats.All(Weights.ContainsKey);
        return fits ? tally.Weigh(tally.Quorum.Threshold, seat => Weights[seat]) : default;
    }
}
