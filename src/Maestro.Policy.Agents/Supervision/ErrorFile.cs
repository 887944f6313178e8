using System.Text;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>What a worker complained about: the first of it on disk, and the first of each spell for whoever looks for
/// errors that can be repaired.</summary>
internal sealed class ErrorFile : IDisposable
{
    private const long MaxLength = 4 << 20;

    // What is known by then is known; the rest is read and dropped.
    private const int MaxScanned = 65_536;

    private readonly FileStream _file;
    private int _scanned;

    public ErrorFile(string path) =>
        _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

    /// <summary>Keeps bytes as far as there is room.</summary>
    /// <returns>What is to be looked at; <see langword="null"/> for nothing.</returns>
    public string? Append(ReadOnlySpan<byte> bytes)
    {
        int room = (int)Math.Clamp(MaxLength - _file.Length, 0, bytes.Length);
        _file.Write(bytes[..room]);
        if (_scanned >= MaxScanned)
        {
            return null;
        }

        _scanned += bytes.Length;
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _file.Dispose();
}
