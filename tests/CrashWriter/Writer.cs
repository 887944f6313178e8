namespace Maestro.Policy.CrashWriter;

/// <summary>Writes to a log, and says on standard output which rows are on record.</summary>
internal static class Writer
{
    private const int RowsPerVisit = 7;

    /// <summary>Writes from several tasks at once, and never ends.</summary>
    public static async Task WriteUntilKilled(string path, AuditDurability durability, int tasks)
    {
        using AuditKey key = AuditKey.Demo();
        using JsonlAuditLog log = JsonlAuditLog.Open(path, key, Options(durability));
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(() => Write(log, task))));
    }

    /// <summary>Opens the log so many times, when nobody else has it, and adds some rows each time.</summary>
    public static async Task Visit(string path, AuditDurability durability, int visits, string name)
    {
        using AuditKey key = AuditKey.Demo();
        for (int visit = 0; visit < visits;)
        {
            try
            {
                using JsonlAuditLog log = JsonlAuditLog.Open(path, key, Options(durability));
                visit++;
                for (int row = 0; row < RowsPerVisit; row++)
                {
                    await Add(log, $"{name}.{visit}", row);
                }
            }
            catch (IOException)
            {
                Thread.Yield();
            }
        }
    }

    private static JsonlAuditLogOptions Options(AuditDurability durability) =>
        new() { Durability = durability, MaxFileLength = 1 << 14, AnchorInterval = TimeSpan.FromMilliseconds(5) };

    private static async Task Write(JsonlAuditLog log, int task)
    {
        for (int row = 0; ; row++)
        {
            await Add(log, $"{task}", row);
        }
    }

    private static async Task Add(JsonlAuditLog log, string writer, int row)
    {
        AuditField[] fields = [new("writer", writer), new("row", row)];
        await log.AppendAsync(new(DateTimeOffset.UnixEpoch, default, [.. fields]), default);
        Console.WriteLine($"{writer} {row}");
    }
}
