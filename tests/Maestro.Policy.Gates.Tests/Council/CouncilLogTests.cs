using System.Collections.Immutable;
using System.Text;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Sessions in files, and inside audit logs.</summary>
public sealed class CouncilLogTests
{
    private static readonly ImmutableArray<CouncilSeat> Seats = CouncilBook.Four;
    private static readonly DateTimeOffset Noon = new(2026, 3, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly RowHeader Step = new(
        CouncilBook.Book.Layer("council_gate"),
        Verdict.Hitl,
        IsSealed: false,
        IsOverridable: false,
        Decider.System,
        CouncilBook.Book.Reason("COUNCIL_RECORDED"));

    private static readonly CouncilRules Weighted = new()
    {
        Consensus = new WeightedSeats(new("Sol", 3), new("Aria", 2), new("Prism", 2), new("Temp", 1)),
    };

    [Theory]
    [InlineData("\n", CouncilReplayVerdict.Match)]
    [InlineData("\r\n", CouncilReplayVerdict.Match)]
    [InlineData("\n\n", CouncilReplayVerdict.Corrupt)]
    public void File_IsReadLineByLine(string end, CouncilReplayVerdict verdict)
    {
        string[] lines =
        [
            .. CouncilSession.Records("s-1", Seats, CouncilRules.Default, CouncilBook.Vote(Seats, "AAAA"))
                .Select(static record => record.ToJson()),
        ];
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
    public async Task SessionsInsideAnAuditLog_AreReadBackAndReplayed()
    {
        MemoryAuditLog log = new();
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAB");
        ImmutableArray<CouncilRecord> first = CouncilSession.Records("s-1", Seats, Weighted, vote);
        ImmutableArray<CouncilRecord> second = CouncilSession.Records("s-2", Seats, CouncilRules.Default, vote);
        foreach ((CouncilRecord one, CouncilRecord other) in first.Zip(second))
        {
            await log.AppendAsync(one.ToRow(Noon, "run-1", Step), TestContext.Current.CancellationToken);
            await log.AppendAsync(other.ToRow(Noon, "run-2", Step), TestContext.Current.CancellationToken);
        }

        Assert.True(CouncilReplay.Default.Replay(log.Rows, "s-1").IsMatch);
        Assert.True(CouncilReplay.Default.Replay(log.Rows, "s-2").IsMatch);
        Assert.Equal((CouncilReplayVerdict.Incomplete, 0), Answer(CouncilReplay.Default.Replay(log.Rows, "s-3")));
        Assert.Equal(
            (CouncilReplayVerdict.Incomplete, first.Length - 1),
            Answer(CouncilReplay.Default.Replay(log.Rows.SkipLast(2), "s-1")));
        AuditRow unreadable = new(Noon, "run-3", Step, new AuditField(CouncilRecord.FieldName, "?"));
        Assert.Equal(
            (CouncilReplayVerdict.Corrupt, 0), Answer(CouncilReplay.Default.Replay([unreadable, .. log.Rows], "s-1")));
    }

    [Fact]
    public async Task SessionsInAFileOfTheAuditLog_AreReadBackAndReplayed()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        CouncilVote vote = CouncilBook.Vote(Seats, "AAAB") with { Signals = new(DissentLevel.Low, false) };
        try
        {
            using (JsonlAuditLog log = JsonlAuditLog.Open(path, AuditKey.FromBytes("k1", new byte[32])))
            {
                foreach (CouncilRecord record in CouncilSession.Records("s-1", Seats, Weighted, vote))
                {
                    await log.AppendAsync(record.ToRow(Noon, "run-1", Step), TestContext.Current.CancellationToken);
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
}
