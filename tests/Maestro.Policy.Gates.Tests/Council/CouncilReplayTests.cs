using System.Collections.Immutable;
using System.Text;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class CouncilReplayTests
{
    private static readonly ImmutableArray<CouncilSeat> Seats = CouncilBook.Four;
    private static readonly DateTimeOffset Noon = new(2026, 3, 21, 12, 0, 0, TimeSpan.Zero);

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

    [Theory]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"session_closed","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"session_closed","note":"x"}""")]
    [InlineData("""{"v":1.0,"seq":0,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":true,"seq":0,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":-1,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0.5,"session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":"0","session":"s","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":7,"kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"\ud800","kind":"session_closed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"ballot","seat":7,"outcome":"failed"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"ballot","seat":"A","outcome":"position","position":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"decision","decision":"RUN"}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":"decision","decision":"RUN","reason_code":"X","signals":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s","kind":7}""")]
    [InlineData("""{"v":1,"seq":0,"session":"s"}""")]
    [InlineData("""[{"v":1,"seq":0,"session":"s","kind":"session_closed"}]""")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("null")]
    public void LineThatIsNoRecord_IsNone(string? line)
    {
        Assert.False(CouncilRecord.TryParse(line, out CouncilRecord? record, out string? fault));
        Assert.Null(record);
        Assert.NotNull(fault);
        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay([line])));
    }

    [Theory]
    [InlineData("\"minimum_quorum\":3", "\"minimum_quorum\":0")]
    [InlineData("\"minimum_quorum\":3", "\"minimum_quorum\":\"3\"")]
    [InlineData("2/3", "1/2")]
    [InlineData("2/3", "2/3 ")]
    [InlineData("\"seats\"}", "\"Seats\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"other\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\"}")]
    [InlineData("\"seats\"}", "\"seats\",\"weights\":{\"Sol\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"Sol\":0}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":\"weighted\",\"weights\":{\"Sol\":1,\"Sol\":1}}")]
    [InlineData("\"seats\"}", "\"seats\",\"rule\":7}")]
    [InlineData("\"seats\"}", "\"seats\",\"x\":7}")]
    [InlineData("\"Sol\",", "7,")]
    public void OptionsThatCanNotBeUsed_AreCorrupt(string part, string other)
    {
        string[] lines = Lines(CouncilRules.Default, CouncilBook.Vote(Seats, "AAAA"));
        Assert.Contains(part, lines[0], StringComparison.Ordinal);
        lines[0] = lines[0].Replace(part, other, StringComparison.Ordinal);

        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay(lines)));
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

    [Theory]
    [InlineData("\n", CouncilReplayVerdict.Match)]
    [InlineData("\r\n", CouncilReplayVerdict.Match)]
    [InlineData("\n\n", CouncilReplayVerdict.Corrupt)]
    public void File_IsReadLineByLine(string end, CouncilReplayVerdict verdict)
    {
        string[] lines = Lines(CouncilRules.Default, CouncilBook.Vote(Seats, "AAAA"));
        using MemoryStream whole = new(Encoding.UTF8.GetBytes(string.Join(end, lines) + end));
        using MemoryStream endless = new(Encoding.UTF8.GetBytes(string.Join(end, lines)));

        Assert.Equal(verdict, CouncilReplay.Default.Replay(whole).Verdict);
        Assert.Equal(verdict, CouncilReplay.Default.Replay(endless).Verdict);
    }

    [Fact]
    public void FileWithoutAnEnd_IsReadInBoundedMemory()
    {
        using EndlessLine endless = new();

        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay(endless)));
        Assert.InRange(endless.Taken, CouncilRecord.MaxLength, 4 * CouncilRecord.MaxLength);
    }

    [Fact]
    public void BytesThatAreNoText_AreCorrupt()
    {
        using MemoryStream file = new([(byte)'"', 0xFF, (byte)'"', (byte)'\n']);

        Assert.Equal((CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay(file)));
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

    [Fact]
    public async Task SessionsInsideAnAuditLog_AreReadBackAndReplayed()
    {
        RowHeader step = new(
            CouncilBook.Book.Layer("council_gate"),
            Verdict.Hitl,
            IsSealed: false,
            IsOverridable: false,
            Decider.System,
            CouncilBook.Book.Reason("COUNCIL_RECORDED"));
        MemoryAuditLog log = new();
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAB");
        ImmutableArray<CouncilRecord> first = CouncilSession.Records("s-1", Seats, Rules("weighted"), vote);
        ImmutableArray<CouncilRecord> second = CouncilSession.Records("s-2", Seats, CouncilRules.Default, vote);
        foreach ((CouncilRecord one, CouncilRecord other) in first.Zip(second))
        {
            await log.AppendAsync(one.ToRow(Noon, "run-1", step), TestContext.Current.CancellationToken);
            await log.AppendAsync(other.ToRow(Noon, "run-2", step), TestContext.Current.CancellationToken);
        }

        Assert.True(CouncilReplay.Default.Replay(log.Rows, "s-1").IsMatch);
        Assert.True(CouncilReplay.Default.Replay(log.Rows, "s-2").IsMatch);
        Assert.Equal((CouncilReplayVerdict.Incomplete, 0), Answer(CouncilReplay.Default.Replay(log.Rows, "s-3")));
        Assert.Equal(
            (CouncilReplayVerdict.Incomplete, first.Length - 1),
            Answer(CouncilReplay.Default.Replay(log.Rows.SkipLast(2), "s-1")));
        AuditRow unreadable = new(Noon, "run-3", step, new AuditField(CouncilRecord.FieldName, "?"));
        Assert.Equal(
            (CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay([unreadable, .. log.Rows], "s-1")));
    }

    [Fact]
    public async Task SessionsInAFileOfTheAuditLog_AreReadBackAndReplayed()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        RowHeader step = new(
            CouncilBook.Book.Layer("council_gate"),
            Verdict.Hitl,
            IsSealed: false,
            IsOverridable: false,
            Decider.System,
            CouncilBook.Book.Reason("COUNCIL_RECORDED"));
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAB") with { Signals = new(DissentLevel.Low, false) };
        try
        {
            using (JsonlAuditLog log = JsonlAuditLog.Open(path, AuditKey.FromBytes("k1", new byte[32])))
            {
                foreach (CouncilRecord record in CouncilSession.Records("s-1", Seats, Rules("weighted"), vote))
                {
                    await log.AppendAsync(record.ToRow(Noon, "run-1", step), TestContext.Current.CancellationToken);
                }
            }

            using FileStream written = File.OpenRead(path);
            AuditEntry[] rows = [.. AuditReader.Read(written, static fault => Assert.Fail($"{fault}"))];
            Assert.True(CouncilReplay.Default.Replay(rows, "s-1").IsMatch);
        }
        finally
        {
            Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*").ToList().ForEach(File.Delete);
        }
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
