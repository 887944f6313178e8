using System.Text.Json;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Any number of threads write to a log.</summary>
public sealed class ThreadsTests : IDisposable
{
    private const int Threads = 8;
    private const int Rows = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-audit-").FullName;

    private string Log => Path.Combine(_folder, "log.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // In several files, while anchors are set and the key is rotated.
    [Theory]
    [InlineData(AuditDurability.Flushed, 1)]
    [InlineData(AuditDurability.Flushed, 0)]
    [InlineData(AuditDurability.Synced, 1)]
    [InlineData(AuditDurability.Buffered, 1)]
    public async Task RowsOfAllThreads_AreThereInTheOrderOfEach(AuditDurability durability, int milliseconds)
    {
        JsonlAuditLogOptions options = new()
        {
            Durability = durability,
            AnchorInterval = TimeSpan.FromMilliseconds(milliseconds),
            MaxFileLength = 1 << 14,
            MaxPendingLength = 4096,
        };
        using (JsonlAuditLog log = JsonlAuditLog.Open(Log, WatchedLog.Key, options))
        {
            await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Write(log, thread))));
        }

        IReadOnlyList<AuditFileVerification> files = AuditVerifier.VerifyFiles(
            Log, WatchedLog.Key, new() { FurtherKeys = [WatchedLog.OtherKey] });
        Assert.All(files, file => Assert.True(file.Found.IsValid, $"{file.Path} {file.Found.Fault}"));
        Assert.True(files.Count > 5);

        ILookup<int, int> rows = RowsIn(files).ToLookup(row => row.Thread, row => row.Row);
        Assert.Equal(Threads, rows.Count);
        Assert.All(rows, thread => Assert.Equal(Enumerable.Range(0, Rows), thread));
        JsonlAuditLog.Open(Log, WatchedLog.OtherKey, options with { PreviousKeys = [WatchedLog.Key] }).Dispose();
    }

    private static async Task Write(JsonlAuditLog log, int thread)
    {
        for (int row = 0; row < Rows; row++)
        {
            await log.AppendAsync(
                new(default, default, new AuditField("thread", thread), new AuditField("row", row)), default);
            if (row % 20 == thread)
            {
                log.SetAnchor();
            }

            if (thread == 0 && row == 30)
            {
                log.RotateKey(WatchedLog.OtherKey);
            }
        }
    }

    private static IEnumerable<(int Thread, int Row)> RowsIn(IEnumerable<AuditFileVerification> files) =>
        from file in files
        from line in File.ReadLines(file.Path)
        where line.Contains("\"thread\":", StringComparison.Ordinal)
        let row = JsonDocument.Parse(line).RootElement
        select (row.GetProperty("thread").GetInt32(), row.GetProperty("row").GetInt32());
}
