using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Makes the records of a session.</summary>
public static class CouncilSession
{
    /// <summary>The records of a session from its opening to its close.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="seats">Who has a ballot.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="vote">The ballots, and what the host noticed.</param>
    /// <returns>Opened, a record for each ballot in their order, decided, closed. A replay of them is a match where the
    /// rule is known to it.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ImmutableArray<CouncilRecord> Records(
        string session, ImmutableArray<CouncilSeat> seats, CouncilRules rules, CouncilVote vote)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(vote);
        int seq = 0;
        return
        [
            new SessionOpened(session, seq++, seats, rules),
            .. vote.Ballots.Select(ballot => new BallotCast(session, seq++, ballot)),
            new CouncilDecided(session, seq++, rules.Decide(seats, vote), vote.Signals, vote.Proposal),
            new SessionClosed(session, seq),
        ];
    }
}
