using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class CouncilRulesTests
{
    public static TheoryData<CouncilSeat[], Ballot[]> Senseless => new()
    {
        { [], [] },
        { [new("A"), new(" "), new("C")], [] },
        { [new("A"), default, new("C")], [] },
        { [new("A"), new("A"), new("C")], [] },
        { [new("A"), new("\ud800"), new("C")], [] },
        { [.. CouncilBook.Four], [Ballot.For("Mallory", "A")] },
        { [.. CouncilBook.Four], [Ballot.For("sol", "A")] },
        { [.. CouncilBook.Four], [default] },
        { [.. CouncilBook.Four], [Ballot.For("Sol", "A"), Ballot.For("Sol", "A")] },
        { [.. CouncilBook.Four], [Ballot.Failed("Sol"), Ballot.For("Sol", "A")] },
        { [.. CouncilBook.Four], [new(new("Sol"), BallotOutcome.Unknown)] },
        { [.. CouncilBook.Four], [new(new("Sol"), (BallotOutcome)77)] },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void SenselessInput_Stops(CouncilSeat[] seats, Ballot[] ballots)
    {
        CouncilReading reading = CouncilRules.Default.Decide([.. seats], CouncilVote.Of([.. ballots]));

        Assert.Equal(
            (CouncilOutcome.InputInvalid, Verdict.Stop, "COUNCIL_INPUT_INVALID"),
            (reading.Outcome, reading.Verdict, reading.Word));
        Assert.Null(reading.Present);
    }

    [Fact]
    public void SeatsThatWereNeverSet_Stop() => Assert.Equal(
        CouncilOutcome.InputInvalid, CouncilRules.Default.Decide(default, new()).Outcome);

    [Theory]
    [InlineData(DissentLevel.Unknown)]
    [InlineData((DissentLevel)9)]
    public void UnknownLevel_Stops(DissentLevel level)
    {
        CouncilVote vote = CouncilBook.Vote(CouncilBook.Four, "AAAA") with { Signals = new(level) };

        Assert.Equal(CouncilOutcome.InputInvalid, CouncilRules.Default.Decide(CouncilBook.Four, vote).Outcome);
    }

    [Theory]
    [InlineData("AAA", CouncilOutcome.Consensus)]
    [InlineData("AAB", CouncilOutcome.ConsensusWithDissent)]
    [InlineData("AAx", CouncilOutcome.QuorumNotMet)]
    [InlineData("AAA.", CouncilOutcome.Consensus)]
    [InlineData("AAAB", CouncilOutcome.ConsensusWithDissent)]
    [InlineData("AABB", CouncilOutcome.Tied)]
    [InlineData("AABt", CouncilOutcome.NoConsensus)]
    [InlineData("AAABC", CouncilOutcome.NoConsensus)]
    [InlineData("AAAAB", CouncilOutcome.ConsensusWithDissent)]
    [InlineData("AAAABB", CouncilOutcome.ConsensusWithDissent)]
    [InlineData("---", CouncilOutcome.NoConsensus)]
    [InlineData("___", CouncilOutcome.NoResponses)]
    [InlineData("A", CouncilOutcome.QuorumNotMet)]
    [InlineData("AA", CouncilOutcome.QuorumNotMet)]
    public void Vote_ComesToWhatTheTableSays(string pattern, CouncilOutcome outcome) =>
        Assert.Equal(outcome, CouncilBook.Decide(pattern).Outcome);

    [Fact]
    public void MinorityReport_SaysWhoHoldsWhat()
    {
        CouncilRules simple = new() { Quorum = new() { Threshold = ConsensusThreshold.Parse("51%") } };
        CouncilReading reading = CouncilBook.Decide("CABAAA-", simple);

        Assert.Equal("A", reading.Winner);
        Assert.Equal(
            ["B:S2", "C:S0"], reading.Minority.Select(static group => $"{group.Position}:{group.Seats[0]}"));
        Assert.Equal(["S0", "S2"], reading.Dissenting.Select(static seat => seat.Name));
    }

    [Theory]
    [InlineData("a text that is far too long")]
    [InlineData("half a character")]
    public void PositionThatIsNoKey_IsAbsent(string kind)
    {
        string key = kind[0] == 'h' ? "A\ud800" : new string('A', Ballot.MaxPositionLength + 1);
        Ballot ballot = Ballot.For("Sol", key);

        Assert.Equal((BallotOutcome.Failed, null), (ballot.Outcome, ballot.Position));
        Assert.False(ballot.IsPresent);
    }

    [Fact]
    public void DefaultBallot_IsNeverAPosition()
    {
        Assert.False(default(Ballot).TakesPosition);
        Assert.False(default(Ballot).IsPresent);
        Assert.Equal(BallotOutcome.Failed, default);
    }

    [Fact]
    public void WeightsDecide_AndTheQuorumCountsHeads()
    {
        CouncilRules weighted = new()
        {
            Consensus = new WeightedSeats(new("S0", 5), new("S1", 1), new("S2", 1), new("S3", 1)),
        };

        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("ABBB", weighted).Outcome);
        Assert.Equal("A", CouncilBook.Decide("AABB", weighted).Winner);
        Assert.Equal(CouncilOutcome.QuorumNotMet, CouncilBook.Decide("AAxx", weighted).Outcome);
        Assert.Equal((6, 6, 8), Figures(CouncilBook.Decide("AABB", weighted)));
    }

    [Theory]
    [InlineData("S0", "S1")]
    [InlineData("S0", "S1", "S2", "S3")]
    [InlineData("S0", "S1", "T2")]
    public void WeightsOfAnotherCouncil_Stop(params string[] names)
    {
        CouncilRules weighted = new()
        {
            Consensus = new WeightedSeats(names.Select(static name => new SeatWeight(name, 1))),
        };

        Assert.Equal(CouncilOutcome.InputInvalid, CouncilBook.Decide("AAA", weighted).Outcome);
    }

    [Fact]
    public void LargestWeights_DoNotOverflow()
    {
        ImmutableArray<CouncilSeat> seats = CouncilBook.Seats(1000);
        CouncilRules weighted = new()
        {
            Quorum = new() { Threshold = ConsensusThreshold.Parse("66.666666667%") },
            Consensus = new WeightedSeats(seats.Select(static seat => new SeatWeight(seat, WeightedSeats.MaxWeight))),
        };
        CouncilReading reading = weighted.Decide(seats, CouncilBook.Vote(seats, new('A', 1000)));

        Assert.Equal((1_000_000_000_000, 666_666_666_670, 1_000_000_000_000), Figures(reading));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(WeightedSeats.MaxWeight + 1)]
    public void WeightOutOfRange_IsRefused(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedSeats(new SeatWeight("A", weight)));

    [Fact]
    public void WeightsThatMakeNoSense_AreRefused()
    {
        Assert.Throws<ArgumentException>(static () => new WeightedSeats());
        Assert.Throws<ArgumentException>(static () => new WeightedSeats(new("A", 1), new SeatWeight("A", 2)));
        Assert.Throws<ArgumentException>(static () => new WeightedSeats(new SeatWeight(" ", 1)));
    }

    [Fact]
    public void Unanimity_TakesNoAbstention()
    {
        CouncilRules unanimous = new() { Consensus = Unanimity.Rule };

        Assert.Equal(Verdict.Run, CouncilBook.Decide("AAAA", unanimous).Verdict);
        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("AAA-", unanimous).Outcome);
        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("AAAx", unanimous).Outcome);
        Assert.Equal(CouncilOutcome.NoConsensus, CouncilBook.Decide("AAAB", unanimous).Outcome);
    }

    [Theory]
    [InlineData("nobody's")]
    [InlineData(null)]
    public void RuleThatMakesUpAWinner_Stops(string? winner)
    {
        ConsensusFinding made = winner is null ? default : new(3, 1, 3, 1, winner);
        CouncilReading reading = CouncilBook.Decide("AAA", new() { Consensus = new MadeUpRule(made) });

        Assert.Equal(CouncilOutcome.InputInvalid, reading.Outcome);
    }

    [Fact]
    public void OptionOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new QuorumOptions { MinimumQuorum = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(
            static () => new QuorumOptions { Denominator = (QuorumDenominator)2 });
        Assert.Throws<ArgumentNullException>(static () => new CouncilRules { Quorum = null! });
        Assert.Throws<ArgumentNullException>(static () => new CouncilRules { Consensus = null! });
    }

    private static (long?, long?, long?) Figures(CouncilReading reading) =>
        (reading.Largest, reading.Needed, reading.Denominator);

    private sealed class MadeUpRule(ConsensusFinding finding) : IConsensusRule
    {
        public string Name => "made_up";

        public ConsensusFinding Judge(CouncilTally tally) => finding;
    }
}
