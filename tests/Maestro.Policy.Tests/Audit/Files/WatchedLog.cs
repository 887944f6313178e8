using System.Text.Json;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A log in memory whose clock stands still, and whose storage tells what it is about to do.</summary>
internal sealed class WatchedLog
{
    public const string Path = "log.jsonl";
    public const string Anchor = Path + ".anchor";

    public WatchedLog() => Storage = new(Disk);

    public static AuditKey Key { get; } = AuditKey.FromBytes("first", "0123456789abcdef"u8);

    public static AuditKey OtherKey { get; } = AuditKey.FromBytes("second", "fedcba9876543210"u8);

    /// <summary>What is on the disk.</summary>
    public FaultyStorage Disk { get; } = new();

    /// <summary>The way to the disk.</summary>
    public WatchedStorage Storage { get; }

    public ManualTime Time { get; } = new();

    /// <summary>How many rows the anchor says that there are, with those in which the log speaks of itself.</summary>
    public long AnchoredRows => Anchored("rows");

    /// <summary>How many lines there are in all files.</summary>
    public long WrittenRows => Disk.Files
        .Where(path => path.EndsWith(".jsonl", StringComparison.Ordinal))
        .Sum(path => (long)Disk.Read(path).AsSpan().Count((byte)'\n'));

    public JsonlAuditLog Open(JsonlAuditLogOptions options, AuditKey? key = null) =>
        JsonlAuditLog.Open(Path, key ?? Key, options with { Storage = Storage, Time = Time, ChainId = "chain-1" });

    public Task Append(JsonlAuditLog log, int row = 0) =>
        log.AppendAsync(new(Time.GetUtcNow(), default, new AuditField("n", row)), default).AsTask();

    /// <summary>Adds rows until so many files are ended.</summary>
    public async Task AppendFiles(JsonlAuditLog log, int ended)
    {
        for (int row = 0; Anchored("file") <= ended; row++)
        {
            await Append(log, row);
        }
    }

    /// <summary>The members of this name in all rows, file after file.</summary>
    public IEnumerable<string> Said(string member) =>
        from path in Disk.Files
        where path.EndsWith(".jsonl", StringComparison.Ordinal)
        orderby path == Path, path
        from line in System.Text.Encoding.UTF8.GetString(Disk.Read(path)).TrimEnd('\n').Split('\n')
        let row = JsonDocument.Parse(line).RootElement
        where row.TryGetProperty(member, out _)
        select row.GetProperty(member).ToString();

    public void AssertVerifies()
    {
        AuditVerifierOptions options = new() { Storage = Disk, FurtherKeys = [OtherKey] };
        Assert.All(
            AuditVerifier.VerifyFiles(Path, Key, options),
            file => Assert.True(file.Found.IsValid, $"{file.Path} {file.Found.Fault} {file.Found.Detail}"));
    }

    private long Anchored(string member) =>
        JsonDocument.Parse(Disk.Read(Anchor)).RootElement.GetProperty(member).GetInt64();
}
