using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Every vote of a small council, positions up to renaming.</summary>
public sealed class CouncilExhaustiveTests
{
    private static readonly string[] Shares = ["501/1000", "2/3", "3/4", "1"];

    // What a ballot may be lost to: failed, too late, an abstention, nothing, and a blank position.
    private const string Losses = "xt-._";

    public static TheoryData<string, QuorumDenominator> Rules { get; } = new(
        from rule in new[] { "default", "unanimity", "weighted" }
        from denominator in Enum.GetValues<QuorumDenominator>()
        select (rule, denominator));

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

    [Theory]
    [MemberData(nameof(Rules))]
    public void OrderOfBallotsAndSeats_DoesNotMatter(string rule, QuorumDenominator denominator)
    {
        foreach (string pattern in Patterns(4).Concat(Patterns(5)))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(pattern.Length);
            ImmutableArray<Ballot> ballots = CouncilBook.Ballots(seats, pattern);
            CouncilRules rules = RulesOf(rule, denominator, "2/3", 3, seats.Length);
            string first = Unordered(rules.Decide(seats, CouncilVote.Of(ballots)));
            for (int turn = 1; turn < pattern.Length; turn++)
            {
                ImmutableArray<CouncilSeat> turned = [.. seats[turn..], .. seats[..turn].Reverse()];
                CouncilVote vote = CouncilVote.Of([.. ballots.Reverse().Skip(turn), .. ballots.Reverse().Take(turn)]);
                Assert.Equal(first, Unordered(rules.Decide(turned, vote)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void RenamedPositions_AreDecidedAlike(string rule, QuorumDenominator denominator)
    {
        foreach (string pattern in Patterns(5))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(pattern.Length);
            CouncilRules rules = RulesOf(rule, denominator, "2/3", 3, seats.Length);
            string renamed = pattern.Replace('A', 'Z').Replace('B', 'Q').Replace('C', 'A');
            CouncilReading reading = rules.Decide(seats, CouncilBook.Vote(seats, pattern));
            CouncilReading other = rules.Decide(seats, CouncilBook.Vote(seats, renamed));
            Assert.Equal(
                (reading.Outcome, reading.Largest, reading.Needed), (other.Outcome, other.Largest, other.Needed));
            Assert.Equal(reading.Dissenting, other.Dissenting);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Signal_OnlyEverMakesItStricter(string rule, QuorumDenominator denominator)
    {
        CouncilSignals[] signals =
        [
            .. from level in Enum.GetValues<DissentLevel>().Cast<DissentLevel?>().Append(null)
               from collapse in new bool?[] { null, false, true }
               select new CouncilSignals(level, collapse),
        ];
        foreach (string pattern in Patterns(4))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(pattern.Length);
            CouncilRules rules = RulesOf(rule, denominator, "2/3", 3, seats.Length);
            CouncilVote vote = CouncilBook.Vote(seats, pattern);
            Verdict plain = rules.Decide(seats, vote).Verdict;
            Assert.All(signals, each => Assert.True(rules.Decide(seats, vote with { Signals = each }).Verdict <= plain));
        }
    }

    [Fact]
    public void EveryVote_ComesToOneRowWithItsFigures()
    {
        HashSet<CouncilOutcome> seen = [];
        foreach (string pattern in Enumerable.Range(1, 5).SelectMany(Patterns))
        {
            CouncilReading reading = CouncilBook.Decide(pattern);
            seen.Add(reading.Outcome);
            Assert.Equal(reading.Winner is not null, reading.Verdict == Verdict.Run);
            Assert.Equal(
                reading.Outcome == CouncilOutcome.ConsensusWithDissent, reading.Minority.Any());
            Assert.Equal(
                reading.Dissenting.Order(ByName), reading.Minority.SelectMany(static group => group.Seats).Order(ByName));
        }

        Assert.Equal(
            [
                CouncilOutcome.NoResponses, CouncilOutcome.QuorumNotMet, CouncilOutcome.Tied,
                CouncilOutcome.NoConsensus, CouncilOutcome.ConsensusWithDissent, CouncilOutcome.Consensus,
            ],
            seen.Order());
    }

    private static Comparer<CouncilSeat> ByName { get; } =
        Comparer<CouncilSeat>.Create(static (x, y) => string.CompareOrdinal(x.Name, y.Name));

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
            foreach (string pattern in Patterns(count).Where(pattern => !Runs(rules, seats, pattern)))
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

    private static bool Runs(CouncilRules rules, ImmutableArray<CouncilSeat> seats, string pattern) =>
        rules.Decide(seats, CouncilBook.Vote(seats, pattern)).Verdict == Verdict.Run;

    private static CouncilRules RulesOf(
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

    // Absent, abstaining, and every way in which the others can agree: a new position is the next letter.
    private static IEnumerable<string> Patterns(int seats) => seats == 0
        ? [""]
        : from rest in Patterns(seats - 1)
          let next = (char)(rest.Where(char.IsAsciiLetterUpper).DefaultIfEmpty('@').Max() + 1)
          from sign in ".-" + string.Concat(Enumerable.Range('A', next - 'A' + 1).Select(static letter => (char)letter))
          select rest + sign;

    private static IEnumerable<string> Words(string signs, int length) => length == 0
        ? [""]
        : from rest in Words(signs, length - 1) from sign in signs select rest + sign;

    private static string Unordered(CouncilReading reading) => string.Join(
        ' ',
        [
            $"{reading.Outcome} {reading.Present} {reading.Denominator} {reading.Largest} {reading.Needed}",
            reading.Winner ?? "",
            .. reading.Dissenting.Order(ByName).Select(static seat => $"dissents:{seat}"),
            .. reading.Absent.Order(ByName).Select(static seat => $"absent:{seat}"),
        ]);
}
