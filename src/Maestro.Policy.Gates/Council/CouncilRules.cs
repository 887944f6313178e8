using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Decides what a council's vote comes to.</summary>
/// <remarks>
/// Immutable and pure: what is said depends on the arguments alone, and not on the order of seats or ballots. Safe for
/// use by any number of threads. Invariant: with <see cref="QuorumDenominator.Seats"/> no lost ballot turns what
/// doesn't run into a run, and no signal does.
/// </remarks>
public sealed record CouncilRules
{
    /// <summary>The default rules: three seats are present, and two thirds of all seats agree.</summary>
    /// <value>Immutable.</value>
    public static CouncilRules Default { get; } = new();

    /// <summary>How many have to be present, and how many have to agree.</summary>
    /// <value>Three, and two thirds of all seats, by default.</value>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public QuorumOptions Quorum
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new();

    /// <summary>Says who has a consensus.</summary>
    /// <value><see cref="SeatsThatAgree"/> by default.</value>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public IConsensusRule Consensus
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = SeatsThatAgree.Rule;

    /// <summary>Decides a vote.</summary>
    /// <param name="seats">Who has a ballot.</param>
    /// <param name="vote">The ballots, and what the host noticed.</param>
    /// <returns>What it comes to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vote"/> is <see langword="null"/>.</exception>
    public CouncilReading Decide(ImmutableArray<CouncilSeat> seats, CouncilVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        if (!CouncilInput.TrySort(seats, vote, out Dictionary<CouncilSeat, Ballot> ballots))
        {
            return new();
        }

        CouncilTally tally = new(seats, ballots, Quorum);
        CouncilOutcome assembled = CouncilTable.Assemble(tally);
        CouncilReading counted = new()
        {
            Outcome = assembled,
            Present = tally.Present.Length,
            Denominator = tally.Counted.Length,
            Absent = tally.Absent,
        };
        return assembled == CouncilOutcome.Consensus ? Settle(tally, counted, vote) : counted;
    }

    private CouncilReading Settle(CouncilTally tally, CouncilReading counted, CouncilVote vote)
    {
        ConsensusFinding found = Consensus.Judge(tally);
        CouncilOutcome outcome = CouncilTable.Settle(tally, found, vote);
        if (outcome == CouncilOutcome.InputInvalid)
        {
            return new();
        }

        ImmutableArray<PositionGroup> minority = found.Winner is null
            ? []
            : [.. tally.Groups.Where(group => !string.Equals(group.Position, found.Winner, StringComparison.Ordinal))];
        HashSet<CouncilSeat> dissenting = [.. minority.SelectMany(static group => group.Seats)];
        return counted with
        {
            Outcome = outcome,
            Denominator = found.Denominator,
            Largest = found.Largest,
            Needed = found.Needed,
            Winner = found.Winner,
            Minority = minority,
            Dissenting = [.. tally.Seats.Where(dissenting.Contains)],
        };
    }
}
