using System.Text.Json;
using Maestro.Policy.Audit;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A run of a log that does everything that a log can do, and notes which rows were acknowledged.</summary>
internal sealed class Script(FaultyStorage storage, Keeping keeping)
{
    public const string Path = "log.jsonl";

    private readonly ManualTime _time = new();

    public static AuditKey First { get; } = AuditKey.FromBytes("first", "0123456789abcdef"u8);

    public static AuditKey Second { get; } = AuditKey.FromBytes("second", "fedcba9876543210"u8);

    /// <summary>The rows that are on record, as far as the log said.</summary>
    public List<int> Acknowledged { get; } = [];

    /// <summary>The rows that aren't, as far as the log said.</summary>
    public List<int> Refused { get; } = [];

    /// <summary>Whether it came to its end and closed the log.</summary>
    public bool IsClosed { get; private set; }

    public static AuditVerifierOptions Verifying(AuditStorage storage) =>
        new() { Storage = storage, FurtherKeys = [Second] };

    /// <summary>The rows that stand in the files, in their order.</summary>
    public static IEnumerable<int> RowsIn(FaultyStorage storage) =>
        from path in storage.Files
        where path.EndsWith(".jsonl", StringComparison.Ordinal)
        orderby path == Path, path
        from line in System.Text.Encoding.UTF8.GetString(storage.Read(path)).Split('\n')
        where line.Contains("\"n\":", StringComparison.Ordinal)
        select JsonDocument.Parse(line).RootElement.GetProperty("n").GetInt32();

    public JsonlAuditLog Open(AuditKey key) =>
        JsonlAuditLog.Open(
            Path,
            key,
            new()
            {
                Storage = storage,
                Durability = keeping == Keeping.Anchored ? AuditDurability.Flushed : (AuditDurability)keeping,
                AnchorInterval = TimeSpan.FromSeconds(keeping == Keeping.Anchored ? 0 : 1),
                MaxFileLength = 4096,
                KeptFiles = 5,
                ChainId = "chain-1",
                PreviousKeys = [First, Second],
                Time = _time,
            });

    public async Task Run()
    {
        try
        {
            using JsonlAuditLog log = Open(First);
            await Append(log, 0, 12);
            Try(log.SetAnchor);
            await Append(log, 12, 6);
            Try(() => log.RotateKey(Second));
            await Append(log, 18, 14);
            _time.Advance(TimeSpan.FromSeconds(2));
            await Append(log, 32, 4);
        }
        catch (IOException)
        {
            return;
        }

        IsClosed = true;
    }

    public async Task Append(JsonlAuditLog log, int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            try
            {
                await log.AppendAsync(new(_time.GetUtcNow(), default, new AuditField("n", i)), default);
                Acknowledged.Add(i);
            }
            catch (IOException)
            {
                Refused.Add(i);
            }
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (IOException)
        {
            // It says so, and the log goes on.
        }
    }
}
