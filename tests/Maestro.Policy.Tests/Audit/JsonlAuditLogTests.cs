using System.Buffers;
using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Audit;

public sealed class JsonlAuditLogTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private string File => Path.Combine(_folder, "deep", "log.jsonl");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Row_IsOneJsonObjectALineInTheOrderOfTheFormat()
    {
        using JsonlAuditLog log = new(File);
        GatePipeline<string> pipeline = Pipelines.Text()
            .Time(new ManualTime())
            .Audit(log)
            .Gate(TestBook.Ethics, static (_, gate) => gate.Seal(TestBook.Never, "\"quoted\"\n\u8868\u2028"))
            .Build();

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run)).IsStop);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run)).IsStop);

        string[] lines = Lines();
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
        JsonElement row = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(
            [
                "ts", "run_id", "layer", "decision", "sealed", "overrideable", "final_decider", "reason_code", "log_level",
                "request_digest", "reason_detail",
            ],
            row.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-01-02T03:04:05.678901+00:00", row.GetProperty("ts").GetString());
        Assert.Equal("STOPPED", row.GetProperty("decision").GetString());
        Assert.True(row.GetProperty("sealed").GetBoolean());
        Assert.False(row.GetProperty("overrideable").GetBoolean());
        Assert.Equal("\"quoted\"\n\u8868\u2028", row.GetProperty("reason_detail").GetString());
    }

    [Fact]
    public async Task Rows_AreAppendedAndNeverRewritten()
    {
        await Append(1);
        byte[] before = Bytes();
        await Append(2);

        Assert.Equal(before, Bytes()[..before.Length]);
        Assert.Equal(3, Lines().Length);
    }

    [Fact]
    public async Task TornLastLine_DoesNotTakeTheNextRowWithIt()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "{\"torn\":");

        await Append(1);

        Assert.Equal("{\"torn\":", Lines()[0]);
        Assert.Equal(2, Lines().Length);
    }

    [Fact]
    public async Task FolderInThePlaceOfTheFile_CannotBeWritten()
    {
        Directory.CreateDirectory(File);

        Decision<string> decision = await Decide(new JsonlAuditLog(File));

        Assert.Equal("AUDIT_UNAVAILABLE", decision.Reason.Name);
    }

    [Fact]
    public async Task FileInThePlaceOfAFolder_CannotBeWritten()
    {
        Directory.CreateDirectory(_folder);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "deep"), "");

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(new JsonlAuditLog(File))).Reason.Name);
    }

    [Fact]
    public async Task SecondWriterOfTheSameFile_CannotWrite()
    {
        using JsonlAuditLog first = new(File);
        using JsonlAuditLog second = new(File);

        Assert.True((await Decide(first)).IsRun);
        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(second)).Reason.Name);
        Assert.Single(Lines());
    }

    [Fact]
    public async Task ClosedLog_CannotBeWritten()
    {
        JsonlAuditLog log = new(File);
        Assert.True((await Decide(log)).IsRun);
        log.Dispose();
        log.Dispose();

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(log)).Reason.Name);
    }

    [Fact]
    public async Task FormatOfTheHostsOwn_IsWhatIsWritten()
    {
        using (JsonlAuditLog log = new(File, (output, row) => output.Write(Encoding.UTF8.GetBytes($"[{row.Extra.Length}]"))))
        {
            await Append(log);
        }

        Assert.Equal(["[0]"], Lines());
    }

    [Fact]
    public async Task FormatThatFails_LeavesNothingBehind()
    {
        int calls = 0;
        using JsonlAuditLog log = new(File, (output, _) =>
        {
            output.Write("half"u8);
            if (calls++ == 0)
            {
                throw new InvalidOperationException();
            }
        });

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(log)).Reason.Name);
        Assert.Equal(["half"], Lines());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n{}")]
    public async Task FormatThatWritesNoOrSeveralLines_IsNoRecord(string line)
    {
        using JsonlAuditLog log = new(File, (output, _) => output.Write(Encoding.UTF8.GetBytes(line)));

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(log)).Reason.Name);
    }

    [Fact]
    public async Task FormatThatAddsToItsOwnLog_IsNoRecord()
    {
        JsonlAuditLog? log = null;
        log = new(File, (output, row) =>
        {
            output.Write("{}"u8);
            log!.AppendAsync(row, default).AsTask().GetAwaiter().GetResult();
        });

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(log)).Reason.Name);
        log.Dispose();
    }

    [Fact]
    public async Task FileThatWasTakenAway_IsBegunAnew()
    {
        using JsonlAuditLog log = new(File);
        await Append(log);
        System.IO.File.Delete(File);

        Assert.True((await Decide(log)).IsRun);
        Assert.Single(Lines());
    }

    [Fact]
    public async Task TwoNamesOfOneFile_AreOneWriter()
    {
        using JsonlAuditLog log = new(File);
        await Append(log);
        string alias = Path.Combine(_folder, "alias.jsonl");
        System.IO.File.CreateSymbolicLink(alias, File);
        using JsonlAuditLog other = new(alias);

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(other)).Reason.Name);
    }

    [Fact]
    public async Task FileThatKeepsNothing_IsNoRecord()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/null"), "There is no /dev/null here.");
        Directory.CreateDirectory(_folder);
        string alias = Path.Combine(_folder, "null.jsonl");
        System.IO.File.CreateSymbolicLink(alias, "/dev/null");
        using JsonlAuditLog log = new(alias);

        Assert.Equal("AUDIT_UNAVAILABLE", (await Decide(log)).Reason.Name);
        log.Dispose();
        System.IO.File.Delete("/dev/null.lock");
    }

    [Fact]
    public async Task CancelledAppend_WritesNothing()
    {
        using JsonlAuditLog log = new(File);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await log.AppendAsync(new(default, default), new CancellationToken(canceled: true)));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task ManyThreads_WriteWholeLines()
    {
        using JsonlAuditLog log = new(File);
        await Parallel.ForAsync(0, 2_000, async (i, token) =>
            await log.AppendAsync(new(default, default, new AuditField("n", new string('x', i % 500))), token));

        Assert.Equal(2_000, Lines().Length);
        Assert.All(Lines(), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task MemoryLog_KeepsRowsInOrderAndSnapshotsStand()
    {
        MemoryAuditLog log = new();
        await log.AppendAsync(new(default, default, new AuditField("n", "1")), default);
        IReadOnlyList<AuditRow> snapshot = log.Rows;
        await log.AppendAsync(new(default, default, new AuditField("n", "2")), default);

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await log.AppendAsync(null!, default));
        Assert.Single(snapshot);
        Assert.Equal(["1", "2"], log.Rows.Select(row => row["n"]));
    }

    private async Task Append(int rows)
    {
        using JsonlAuditLog log = new(File);
        for (int i = 0; i < rows; i++)
        {
            await Append(log);
        }
    }

    private static async Task Append(JsonlAuditLog log) => await log.AppendAsync(new(default, default), default);

    private static ValueTask<Decision<string>> Decide(IAuditLog log) => Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();

    // The log keeps the file open, and others may read.
    private byte[] Bytes()
    {
        using FileStream file = new(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private string[] Lines() => Encoding.UTF8.GetString(Bytes()).TrimEnd('\n').Split('\n');
}
