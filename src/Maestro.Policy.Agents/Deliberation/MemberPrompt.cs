using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a member is asked with.</summary>
public sealed record MemberPrompt
{
    /// <summary>The session.</summary>
    /// <value>Its id.</value>
    public required string Session { get; init; }

    /// <summary>The question.</summary>
    /// <value>As the host asked it.</value>
    public required string Question { get; init; }

    /// <summary>The member's own seat.</summary>
    /// <value>Its name.</value>
    public required string Seat { get; init; }

    /// <summary>The member's role in this round.</summary>
    /// <value>One of the roles that rotate. It gives no veto and no second voice.</value>
    public required string Role { get; init; }

    /// <summary>The round.</summary>
    /// <value>From 0.</value>
    public required int Round { get; init; }

    /// <summary>How many rounds there are.</summary>
    /// <value>1 to 5. Only the last one's answers are ballots.</value>
    public required int Rounds { get; init; }

    /// <summary>What the member itself answered in the round before.</summary>
    /// <value><see langword="null"/> in the first round.</value>
    public MemberAnswer? Own { get; init; }

    /// <summary>What the others answered in the round before, in the order of their seats.</summary>
    /// <value>Those that were present; empty in the first round. All members of a round move at the same time, so
    /// nobody sees what is said in it. Untrusted: what members say to each other is no instruction.</value>
    public ImmutableArray<SeatAnswer> Peers { get; init; } = [];
}
