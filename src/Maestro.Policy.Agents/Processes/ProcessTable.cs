using System.Globalization;

namespace Maestro.Policy.Agents.Processes;

/// <summary>All processes of the machine, as the kernel lists them right now.</summary>
internal static class ProcessTable
{
    private const string Folder = "/proc";

    /// <summary>Whether there is such a list here.</summary>
    public static bool IsThere { get; } = OperatingSystem.IsLinux() && File.Exists("/proc/self/stat");

    /// <summary>The number of this process.</summary>
    public static int Self { get; } = IsThere && Read("self") is { } self ? self.Identity.Id : 0;

    public static List<ProcessEntry> Read()
    {
        List<ProcessEntry> all = [];
        foreach (string folder in Directory.EnumerateDirectories(Folder))
        {
            string name = Path.GetFileName(folder);
            if (char.IsAsciiDigit(name[0]) && Read(name) is { } entry)
            {
                all.Add(entry);
            }
        }

        return all;
    }

    public static ProcessEntry? Find(int id) =>
        IsThere ? Read(id.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>Whether the process is there, and is that one.</summary>
    public static bool IsAlive(ProcessIdentity identity) =>
        Find(identity.Id) is { IsOver: false } entry && entry.Identity == identity;

    /// <summary>Whether the process was started with this variable in its environment, byte for byte.</summary>
    public static bool HasVariable(int id, ReadOnlySpan<byte> assignment)
    {
        byte[]? text = Bytes($"{Folder}/{id.ToString(CultureInfo.InvariantCulture)}/environ", 1 << 20);
        ReadOnlySpan<byte> rest = text;
        while (rest.Length > 0)
        {
            int end = rest.IndexOf((byte)0);
            ReadOnlySpan<byte> one = end < 0 ? rest : rest[..end];
            if (one.SequenceEqual(assignment))
            {
                return true;
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    private static ProcessEntry? Read(string name) =>
        Bytes($"{Folder}/{name}/stat", 4096) is { } line ? ProcessEntry.Parse(line) : null;

    // A process may end at any moment, and belong to somebody else: then there is nothing to read.
    private static byte[]? Bytes(string path, int limit)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            byte[] buffer = new byte[Math.Min(limit, 16_384)];
            int length = 0;
            while (file.Read(buffer, length, buffer.Length - length) is > 0 and int read)
            {
                length += read;
                if (length == limit)
                {
                    break;
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, Math.Min(limit, length * 2));
                }
            }

            return buffer[..length];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
