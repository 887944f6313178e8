using System.Text;

namespace Maestro.Policy.Tests.Audit.Unsigned;

/// <summary>The file of a log, in a folder that isn't there before the log makes it.</summary>
internal sealed class LogFile : IDisposable
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public string FullName => Path.Combine(Folder, "deep", "log.jsonl");

    public static async Task Append(UnsignedAuditLog log) => await log.AppendAsync(new(default, default), default);

    public async Task Append(int rows)
    {
        using UnsignedAuditLog log = new(FullName);
        for (int i = 0; i < rows; i++)
        {
            await Append(log);
        }
    }

    public string[] Lines() => Encoding.UTF8.GetString(Bytes()).TrimEnd('\n').Split('\n');

    // The log keeps the file open, and others may read.
    public byte[] Bytes()
    {
        using FileStream file = new(FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
