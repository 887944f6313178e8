using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>What a council's vote comes to, with the figures behind it.</summary>
/// <remarks>Immutable. What the decision didn't come to look at is <see langword="null"/> or empty.</remarks>
public sealed record CouncilReading
{
    /// <summary>What the vote comes to.</summary>
    /// <value><see cref="CouncilOutcome.InputInvalid"/> by default.</value>
    public CouncilOutcome Outcome { get; init; }

    /// <summary>The verdict that follows.</summary>
    /// <value>A stop by default.</value>
    public Verdict Verdict => CouncilTable.RowOf(Outcome).Verdict;

    /// <summary>The word for the outcome in session records.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>; <c>COUNCIL_INPUT_INVALID</c> by default.</value>
    public string Word => CouncilTable.RowOf(Outcome).Word;

    /// <summary>How many seats are there.</summary>
    /// <value>Seats, 0 or more.</value>
    public int? Present { get; init; }

    /// <summary>Of what a consensus is a share.</summary>
    /// <value>Seats, or what they weigh.</value>
    public long? Denominator { get; init; }

    /// <summary>What the leading position has.</summary>
    /// <value>Seats, or what they weigh.</value>
    public long? Largest { get; init; }

    /// <summary>The smallest number that is enough.</summary>
    /// <value>Seats, or what they weigh.</value>
    public long? Needed { get; init; }

    /// <summary>The position that has the consensus.</summary>
    /// <value>The key of the position, which a member may have chosen.</value>
    public string? Winner { get; init; }

    /// <summary>Who holds another position than the winner.</summary>
    /// <value>In the order of the seats; empty where nobody wins.</value>
    public ImmutableArray<CouncilSeat> Dissenting { get; init; } = [];

    /// <summary>Who is absent.</summary>
    /// <value>In the order of the seats.</value>
    public ImmutableArray<CouncilSeat> Absent { get; init; } = [];

    /// <summary>The minority report: what the others hold, and who does.</summary>
    /// <value>In ordinal order of the positions; empty where nobody wins.</value>
    public ImmutableArray<PositionGroup> Minority { get; init; } = [];
}
