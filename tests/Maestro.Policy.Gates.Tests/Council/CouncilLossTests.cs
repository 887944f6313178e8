using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;
using static Maestro.Policy.Gates.Tests.Council.CouncilPatterns;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Every vote of a small council, and every ballot of it lost.</summary>
public sealed class CouncilLossTests
{
    private static readonly string[] Shares = ["501/1000", "2/3", "3/4", "1"];

    // What a ballot may be lost to: failed, too late, an abstention, nothing, and a blank position.
    private const string Losses = "xt-._";

    [Theory]
    [InlineData("default")]
    [InlineData("unanimity")]
    [InlineData("weighted")]
    public void LostBallot_NeverCreatesARun(string rule) =>
        Assert.Empty(Violations(rule, QuorumDenominator.Seats, maxSeats: 6));

    // The contrast that the rule of the seats was chosen for: votes of one to five seats that take one of three
    // positions, abstain or fail, a quorum of three, three thresholds, and a position that is lost.
    [Theory]
    [InlineData(QuorumDenominator.Seats, 0)]
    [InlineData(QuorumDenominator.Present, 2190)]
    public void LostPosition_CreatesARunWhereOnlyThePresentCount(QuorumDenominator denominator, int expected)
    {
        int found = 0;
        foreach ((string share, int count) in
            from share in Shares[1..] from count in Enumerable.Range(1, 5) select (share, count))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(count);
            CouncilRules rules = RulesOf("default", denominator, share, quorum: 3, count);
            HashSet<string> runs = [.. Words("ABC-x", count).Where(pattern => Runs(rules, seats, pattern))];
            found += (
                from pattern in Words("ABC-x", count)
                where !runs.Contains(pattern)
                from seat in Enumerable.Range(0, count)
                where char.IsAsciiLetterUpper(pattern[seat])
                where runs.Contains($"{pattern[..seat]}x{pattern[(seat + 1)..]}")
                select pattern).Count();
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void KnockedOutDissenter_CreatesConsensusAmongThePresentAlone()
    {
        CouncilRules present = new() { Quorum = new() { Denominator = QuorumDenominator.Present } };

        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("AAABB", present).Outcome);
        Assert.Equal(Verdict.Run, CouncilBook.Decide("AAABx", present).Verdict);
        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("AAABx").Outcome);
    }

    private static List<string> Violations(string rule, QuorumDenominator denominator, int maxSeats)
    {
        List<string> found = [];
        foreach ((string share, int quorum, int count) in
            from share in Shares
            from quorum in new[] { 1, 3 }
            from count in Enumerable.Range(1, maxSeats)
            where count < 6 || (share == "2/3" && quorum == 3)
            select (share, quorum, count))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(count);
            CouncilRules rules = RulesOf(rule, denominator, share, quorum, count);
            foreach (string pattern in Votes(count).Where(pattern => !Runs(rules, seats, pattern)))
            {
                found.AddRange(
                    from seat in Enumerable.Range(0, count)
                    where pattern[seat] is not ('.' or 'x')
                    from loss in Losses
                    let lost = $"{pattern[..seat]}{loss}{pattern[(seat + 1)..]}"
                    where Runs(rules, seats, lost)
                    select $"{share} {quorum}: {pattern} -> {lost}");
            }
        }

        return found;
    }
}
