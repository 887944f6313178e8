using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Reading;

public sealed class WrittenLogTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 21, 12, 0, 0, 1, 2, TimeSpan.FromHours(9));

    [Fact]
    public async Task LogOfTheLibrary_IsReadBack()
    {
        FaultyStorage storage = new();
        using AuditKey first = AuditKey.Demo();
        using AuditKey next = AuditKey.FromBytes("next", new byte[32]);
        using (JsonlAuditLog log = JsonlAuditLog.Open("/log.jsonl", first, new() { Storage = storage }))
        {
            await log.AppendAsync(new(Time, default, new AuditField("amount", 12.5)), default);
            log.RotateKey(next);
        }

        using Stream file = storage.OpenToRead("/log.jsonl");
        AuditEntry[] rows = [.. AuditReader.Read(file, static fault => Assert.Fail(fault.ToString()))];

        Assert.Equal(["log_begun", null, "key_rotated", "key_begun"], rows.Select(static row => row.LogEvent));
        Assert.Equal((Verdict.Stop, "UNSPECIFIED"), (rows[1].Verdict, rows[1].Reason));
        Assert.Equal((Time, "12.5"), (rows[1].Time, rows[1]["amount"]?.ToString()));
        Assert.Equal(64, rows[1]["row_hash"]?.ToString().Length);
        Assert.All(rows[2..], static row => Assert.Null(row.Decision));
    }
}
