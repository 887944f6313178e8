using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Every vote of a small council, and the rules to decide it by.</summary>
internal static class CouncilPatterns
{
    /// <summary>Absent, abstaining, and every way in which the others can agree: a new position is the next
    /// letter.</summary>
    public static IEnumerable<string> Votes(int seats) => seats == 0
        ? [""]
        : from rest in Votes(seats - 1)
          let next = (char)(rest.Where(char.IsAsciiLetterUpper).DefaultIfEmpty('@').Max() + 1)
          from sign in ".-" + string.Concat(Enumerable.Range('A', next - 'A' + 1).Select(static letter => (char)letter))
          select rest + sign;

    /// <summary>Every word of some signs.</summary>
    public static IEnumerable<string> Words(string signs, int length) => length == 0
        ? [""]
        : from rest in Words(signs, length - 1) from sign in signs select rest + sign;

    public static bool Runs(CouncilRules rules, ImmutableArray<CouncilSeat> seats, string pattern) =>
        rules.Decide(seats, CouncilBook.Vote(seats, pattern)).Verdict == Verdict.Run;

    public static CouncilRules RulesOf(
        string rule, QuorumDenominator denominator, string share, int quorum, int seats) => new()
        {
            Quorum = new()
            {
                MinimumQuorum = quorum,
                Threshold = ConsensusThreshold.Parse(share),
                Denominator = denominator,
            },
            Consensus = rule switch
            {
                "unanimity" => Unanimity.Rule,
                "weighted" => new WeightedSeats(
                    Enumerable.Range(0, seats).Select(static seat => new SeatWeight($"S{seat}", (seat * 2) + 1))),
                _ => SeatsThatAgree.Rule,
            },
        };
}
