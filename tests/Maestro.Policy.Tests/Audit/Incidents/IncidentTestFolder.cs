using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>A folder for incident logs, which isn't there before a log makes it.</summary>
internal sealed class IncidentTestFolder : IDisposable
{
    public const string Index = "incident_index.jsonl";
    public const string Counter = "incident_counter.txt";

    // Many small files: in memory, where there is such a folder.
    private static readonly string Root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public static AuditKey Key { get; } = AuditKey.FromBytes("k1", "0123456789abcdef"u8);

    public string FullName { get; } = Path.Combine(Root, Path.GetRandomFileName());

    /// <summary>The names of the incident files.</summary>
    public string[] Incidents => Names("*.arl.jsonl");

    public static AuditRow Row(Verdict verdict, string runId = "R1", params AuditField[] extra) =>
        new(
            new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            runId,
            new RowHeader(TestBook.Plain, verdict, false, verdict == Verdict.Hitl, Decider.System, Reason(verdict)),
            [.. extra]);

    public static AuditRow Clean(int number, string runId = "R1") =>
        Row(Verdict.Run, runId, new AuditField("i", number));

    public static AuditRow Stop(string runId = "R1") => Row(Verdict.Stop, runId);

    public ValueTask<IncidentAuditLog> Open(IncidentLogOptions? options = null) =>
        IncidentAuditLog.OpenAsync(FullName, Key, options, TestContext.Current.CancellationToken);

    public string[] Names(string pattern) =>
        [.. Directory.GetFiles(FullName, pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public string PathOf(string name) => Path.Combine(FullName, name);

    // A log may have the file open.
    public byte[] Bytes(string name)
    {
        using FileStream file = new(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public string[] Lines(string name) => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(FullName);
        File.WriteAllText(PathOf(name), text);
    }

    public AuditVerification Verify(string name) =>
        AuditVerifier.Verify(
            new MemoryStream(Bytes(name)), Key, cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (Directory.Exists(FullName))
        {
            Directory.Delete(FullName, recursive: true);
        }
    }

    private static ReasonCode Reason(Verdict verdict) => verdict switch
    {
        Verdict.Run => TestBook.Book.Reason("OK"),
        Verdict.Hitl => TestBook.Risky,
        _ => TestBook.Forbidden,
    };
}
