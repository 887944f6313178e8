using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Finds what makes no sense in a council's input, before anything is counted.</summary>
internal static class CouncilInput
{
    /// <summary>Gives each seat its ballot.</summary>
    /// <returns>Whether seats are there, distinct and named, ballots are theirs and one each, and all words are
    /// known.</returns>
    public static bool TrySort(
        ImmutableArray<CouncilSeat> seats, CouncilVote vote, out Dictionary<CouncilSeat, Ballot> ballots)
    {
        ballots = [];
        if (!AreSound(seats) || !IsKnown(vote.Signals.Dissent))
        {
            return false;
        }

        HashSet<CouncilSeat> known = [.. seats];
        foreach (Ballot ballot in vote.Ballots)
        {
            if (ballot.Outcome > BallotOutcome.Position
                || !known.Contains(ballot.Seat)
                || !ballots.TryAdd(ballot.Seat, ballot))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says whether seats are there, distinct and named.</summary>
    public static bool AreSound(ImmutableArray<CouncilSeat> seats) =>
        !seats.IsDefaultOrEmpty
        && !seats.Any(static seat => seat.IsBlank)
        && seats.Distinct().Count() == seats.Length;

    private static bool IsKnown(DissentLevel? level) =>
        level is null or (> DissentLevel.Unknown and <= DissentLevel.High);
}
