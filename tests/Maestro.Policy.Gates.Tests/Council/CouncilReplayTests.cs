using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class CouncilReplayTests
{
    private static readonly ImmutableArray<CouncilSeat> Seats = CouncilBook.Four;

    public static TheoryData<string> RuleNames => ["default", "unanimity", "weighted"];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void OwnRecords_Match(string rule)
    {
        foreach (string pattern in new[] { "AAAA", "AAAB", "AABB", "A-xt", "....", "__A_", "AAA." })
        {
            string[] lines = Lines(Rules(rule), CouncilBook.Vote(Seats, pattern));
            CouncilReplayResult result = CouncilReplay.Default.Replay(lines);

            Assert.Equal((CouncilReplayVerdict.Match, lines.Length), (result.Verdict, result.At));
            Assert.True(result.IsMatch);
        }
    }

    [Fact]
    public void Signals_AreReplayed()
    {
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAA") with { Signals = new(DissentLevel.High, false) };
        CouncilReplayResult result = CouncilReplay.Default.Replay(Lines(CouncilRules.Default, vote));

        Assert.Equal(
            (CouncilReplayVerdict.Match, CouncilOutcome.DissentHigh), (result.Verdict, result.Recomputed!.Outcome));
    }

    [Fact]
    public void SignalThatIsTakenAway_IsAMismatch()
    {
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAA") with { Signals = new(null, true) };
        string[] lines = Lines(CouncilRules.Default, vote);
        lines[^2] = lines[^2].Replace("true", "false", StringComparison.Ordinal);

        Assert.Equal(CouncilReplayVerdict.Mismatch, CouncilReplay.Default.Replay(lines).Verdict);
    }

    [Fact]
    public void ProposalThatTheCouncilDoesNotShare_IsReplayedAsAPause()
    {
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAB") with { Proposal = "B" };
        string[] lines = Lines(CouncilRules.Default, vote);
        CouncilReplayResult result = CouncilReplay.Default.Replay(lines);

        Assert.Equal(
            (CouncilReplayVerdict.Match, CouncilOutcome.NoConsensus), (result.Verdict, result.Recomputed!.Outcome));

        lines[^2] = lines[^2].Replace("\"proposal\":\"B\"", "\"proposal\":\"A\"", StringComparison.Ordinal);
        Assert.Equal(CouncilReplayVerdict.Mismatch, CouncilReplay.Default.Replay(lines).Verdict);
        lines[^2] = lines[^2].Replace(",\"proposal\":\"A\"", "", StringComparison.Ordinal);
        Assert.Equal(CouncilReplayVerdict.Mismatch, CouncilReplay.Default.Replay(lines).Verdict);
        lines[^2] = lines[^2].Replace("}", ",\"proposal\":null}", StringComparison.Ordinal);
        Assert.Equal(CouncilReplayVerdict.Corrupt, CouncilReplay.Default.Replay(lines).Verdict);
    }

    // Whatever is cut out, swapped or repeated: only the whole session is a match.
    [Fact]
    public void SessionWithAnotherOrder_NeverMatches()
    {
        string[] lines = Lines(CouncilRules.Default, CouncilBook.Vote(Seats, "AAAB"));
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.False(CouncilReplay.Default.Replay([.. lines[..i], .. lines[(i + 1)..]]).IsMatch);
            Assert.False(CouncilReplay.Default.Replay(lines[..i]).IsMatch);
            Assert.False(CouncilReplay.Default.Replay([.. lines[..i], lines[i], .. lines[i..]]).IsMatch);
            for (int j = 0; j < i; j++)
            {
                string[] swapped = [.. lines];
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                Assert.False(CouncilReplay.Default.Replay(swapped).IsMatch);
            }
        }
    }

    // A byte that changes what is decided changes the answer; one that doesn't may not make a run of a pause.
    [Fact]
    public void ChangedByte_NeverMakesARunOfWhatWasNone()
    {
        string text = string.Join('\n', Lines(CouncilRules.Default, CouncilBook.Vote(Seats, "AABB")));
        for (int i = 0; i < text.Length; i++)
        {
            foreach (char other in "A0\"}")
            {
                string changed = $"{text[..i]}{other}{text[(i + 1)..]}";
                CouncilReplayResult result = CouncilReplay.Default.Replay(changed.Split('\n'));
                Assert.False(result.IsMatch && result.Recomputed!.Verdict == Verdict.Run, changed);
            }
        }
    }

    [Fact]
    public void RuleOfTheHosts_IsReplayedWhereItIsKnown()
    {
        NobodyRule rule = new();
        string[] lines = Lines(new() { Consensus = rule }, CouncilBook.Vote(Seats, "AAAA"));

        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay(lines)));
        Assert.True(new CouncilReplay(rule).Replay(lines).IsMatch);
        Assert.Throws<ArgumentException>(() => new CouncilReplay(rule, rule));
    }

    [Fact]
    public void TooManyLines_AreCorrupt()
    {
        CouncilRecord opened = new SessionOpened("s", 0, Seats, CouncilRules.Default);
        IEnumerable<string> ballots =
            Enumerable.Range(1, 200_000).Select(static seq => new BallotCast("s", seq, default).ToJson());

        Assert.Equal(
            (CouncilReplayVerdict.Corrupt, CouncilReplay.MaxLines),
            Answer(CouncilReplay.Default.Replay([opened.ToJson(), .. ballots])));
    }

    private static (CouncilReplayVerdict, int) Answer(CouncilReplayResult result) => (result.Verdict, result.At);

    private static string[] Lines(CouncilRules rules, CouncilVote vote) =>
        [.. CouncilSession.Records("s-1", Seats, rules, vote).Select(static record => record.ToJson())];

    private static CouncilRules Rules(string name) => new()
    {
        Consensus = name switch
        {
            "unanimity" => Unanimity.Rule,
            "weighted" => new WeightedSeats(new("Sol", 3), new("Aria", 2), new("Prism", 2), new("Temp", 1)),
            _ => SeatsThatAgree.Rule,
        },
    };

    private sealed class NobodyRule : IConsensusRule
    {
        public string Name => "nobody";

        public ConsensusFinding Judge(CouncilTally tally) => new(0, 1, 1, 0, null);
    }
}
