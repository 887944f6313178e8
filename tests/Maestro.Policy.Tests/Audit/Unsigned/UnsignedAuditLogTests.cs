using System.Text.Json;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Audit.Unsigned;

public sealed class UnsignedAuditLogTests : IDisposable
{
    private readonly LogFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Row_IsOneJsonObjectALineInTheOrderOfTheFormat()
    {
        using UnsignedAuditLog log = new(_file.FullName);
        GatePipeline<string> pipeline = Pipelines.Text()
            .Time(new ManualTime())
            .Audit(log)
            .Gate(TestBook.Ethics, static (_, gate) => gate.Seal(TestBook.Never, "\"quoted\"\n\u8868\u2028"))
            .Build();

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run)).IsStop);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run)).IsStop);

        string[] lines = _file.Lines();
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
        JsonElement row = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(
            [
                "ts", "run_id", "layer", "decision", "sealed", "overrideable", "final_decider", "reason_code",
                "log_level", "request_digest", "reason_detail",
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
        await _file.Append(1);
        byte[] before = _file.Bytes();
        await _file.Append(2);

        Assert.Equal(before, _file.Bytes()[..before.Length]);
        Assert.Equal(3, _file.Lines().Length);
    }

    [Fact]
    public async Task TornLastLine_DoesNotTakeTheNextRowWithIt()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.FullName)!);
        await File.WriteAllTextAsync(_file.FullName, "{\"torn\":");

        await _file.Append(1);

        Assert.Equal("{\"torn\":", _file.Lines()[0]);
        Assert.Equal(2, _file.Lines().Length);
    }

    [Fact]
    public async Task CancelledAppend_WritesNothing()
    {
        using UnsignedAuditLog log = new(_file.FullName);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await log.AppendAsync(new(default, default), new CancellationToken(canceled: true)));
        Assert.False(File.Exists(_file.FullName));
    }

    [Fact]
    public async Task ManyThreads_WriteWholeLines()
    {
        using UnsignedAuditLog log = new(_file.FullName);
        await Parallel.ForAsync(0, 2_000, async (i, token) =>
            await log.AppendAsync(new(default, default, new AuditField("n", new string('x', i % 500))), token));

        Assert.Equal(2_000, _file.Lines().Length);
        Assert.All(_file.Lines(), line => JsonDocument.Parse(line).Dispose());
    }
}
