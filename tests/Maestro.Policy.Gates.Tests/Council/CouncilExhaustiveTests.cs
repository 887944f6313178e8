using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;
using static Maestro.Policy.Gates.Tests.Council.CouncilPatterns;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Every vote of a small council, positions up to renaming.</summary>
public sealed class CouncilExhaustiveTests
{
    public static TheoryData<string, QuorumDenominator> Rules { get; } = new(
        from rule in new[] { "default", "unanimity", "weighted" }
        from denominator in Enum.GetValues<QuorumDenominator>()
        select (rule, denominator));

    [Theory]
    [MemberData(nameof(Rules))]
    public void OrderOfBallotsAndSeats_DoesNotMatter(string rule, QuorumDenominator denominator)
    {
        foreach (string pattern in Votes(4).Concat(Votes(5)))
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
        foreach (string pattern in Votes(5))
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
        foreach (string pattern in Votes(4))
        {
            ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(pattern.Length);
            CouncilRules rules = RulesOf(rule, denominator, "2/3", 3, seats.Length);
            CouncilVote vote = CouncilBook.Vote(seats, pattern);
            Verdict plain = rules.Decide(seats, vote).Verdict;
            Assert.All(
                signals, each => Assert.True(rules.Decide(seats, vote with { Signals = each }).Verdict <= plain));
        }
    }

    [Fact]
    public void EveryVote_ComesToOneRowWithItsFigures()
    {
        HashSet<CouncilOutcome> seen = [];
        foreach (string pattern in Enumerable.Range(1, 5).SelectMany(Votes))
        {
            CouncilReading reading = CouncilBook.Decide(pattern);
            seen.Add(reading.Outcome);
            Assert.Equal(reading.Winner is not null, reading.Verdict == Verdict.Run);
            Assert.Equal(
                reading.Outcome == CouncilOutcome.ConsensusWithDissent, reading.Minority.Any());
            Assert.Equal(
                reading.Dissenting.Order(ByName),
                reading.Minority.SelectMany(static group => group.Seats).Order(ByName));
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

    private static string Unordered(CouncilReading reading) => string.Join(
        ' ',
        [
            $"{reading.Outcome} {reading.Present} {reading.Denominator} {reading.Largest} {reading.Needed}",
            reading.Winner ?? "",
            .. reading.Dissenting.Order(ByName).Select(static seat => $"dissents:{seat}"),
            .. reading.Absent.Order(ByName).Select(static seat => $"absent:{seat}"),
        ]);
}
