using System.Globalization;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>What a worker wrote, as it came, in files of bounded length: the present one has the plain name, and those
/// before it carry in theirs at which byte of the whole they begin.</summary>
internal sealed class StreamFile : IDisposable
{
    private const int KeptFiles = 4;

    // What may have been read, and not dealt with yet: a session that is resumed still finds it.
    private const long KeptBytes = 8 << 20;

    private readonly string _path;
    private readonly long _maxLength;
    private FileStream _file;
    private byte _last = (byte)'\n';

    public StreamFile(string path, long maxLength)
    {
        (_path, _maxLength) = (path, maxLength);
        Start = Older().Select(static older => older.Start + new FileInfo(older.Path).Length)
            .DefaultIfEmpty(0)
            .Max();
        _file = Open();
        if (_file.Length > 0)
        {
            using FileStream there = OpenToRead(path);
            there.Seek(-1, SeekOrigin.End);
            _last = (byte)there.ReadByte();
        }
    }

    /// <summary>Where the present file begins in the whole.</summary>
    public long Start { get; private set; }

    /// <summary>How long the whole is.</summary>
    public long End => Start + _file.Length;

    /// <summary>Adds bytes: from then on they survive the end of the process.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        _file.Write(bytes);
        _last = bytes[^1];
        if (_file.Length >= _maxLength)
        {
            Rotate();
        }
    }

    /// <summary>Ends a line that was cut off, so that what comes next begins one of its own.</summary>
    public void EndLine()
    {
        if (_last != (byte)'\n')
        {
            Append("\n"u8);
        }
    }

    /// <summary>Reads what was written from a byte of the whole on.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> ReadFrom(long start)
    {
        byte[] buffer = new byte[65_536];
        foreach ((string path, long begin) in Older().Append((_path, Start)))
        {
            using FileStream file = OpenToRead(path);
            file.Seek(Math.Clamp(start - begin, 0, file.Length), SeekOrigin.Begin);
            while (file.Read(buffer) is > 0 and int read)
            {
                yield return buffer.AsMemory(0, read);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream OpenToRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private FileStream Open() =>
        new(_path, FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

    private void Rotate()
    {
        long end = End;
        _file.Dispose();
        string begin = Start.ToString("D15", CultureInfo.InvariantCulture);
        File.Move(_path, Path.ChangeExtension(_path, $"{begin}.jsonl"));
        (Start, _file) = (end, Open());
        (string Path, long Start)[] older = Older();
        for (int i = 0; i < older.Length - KeptFiles && older[i + 1].Start <= end - KeptBytes; i++)
        {
            File.Delete(older[i].Path);
        }
    }

    private (string Path, long Start)[] Older()
    {
        string name = Path.GetFileNameWithoutExtension(_path);
        return
        [
            .. Directory.EnumerateFiles(Path.GetDirectoryName(_path)!, name + ".*.jsonl")
                .Select(path => (Path: path, Parts: Path.GetFileName(path).Split('.')))
                .Where(file => file.Parts.Length == 3 && file.Parts[0] == name)
                .Select(static file => (
                    file.Path,
                    Start: long.TryParse(file.Parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long start)
                        ? start : -1))
                .Where(static file => file.Start >= 0)
                .OrderBy(static file => file.Start),
        ];
    }
}
