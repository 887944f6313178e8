namespace Maestro.Policy.Audit.Unsigned;

/// <summary>A file that lines are added to, each as a whole or not at all, by one writer at a time.</summary>
internal sealed class LineFile(string path) : IDisposable
{
    private string _path = path;
    private FileStream? _file;
    private FileStream? _lock;

    /// <summary>Adds a line, which ends with a line feed.</summary>
    /// <exception cref="IOException">The line isn't in the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Append(ReadOnlySpan<byte> line)
    {
        FileStream file = Current();
        long end = file.Length;
        try
        {
            file.Seek(end, SeekOrigin.Begin);
            file.Write(line);
            if (file.Length != end + line.Length)
            {
                throw new IOException($"What is written to '{_path}' doesn't stay there.");
            }
        }
        catch
        {
            TakeBack(file, end);
            throw;
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _lock?.Dispose();
    }

    // Invariant: lines go where the next reader looks, so a file that was taken away is begun anew.
    private FileStream Current()
    {
        if (_file is not null && !File.Exists(_path))
        {
            _file.Dispose();
            _file = null;
        }

        return _file ??= Open();
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? _path);
        FileStream file = new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            // Invariant: one writer at a time. The file itself can't be the lock: that would lock its readers out.
            // Two names of one file are one lock.
            _path = File.ResolveLinkTarget(_path, returnFinalTarget: true)?.FullName ?? _path;
            _lock ??= new(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            EndTornLine(file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // A writer that died in the middle of a line must not take the next one with it.
    private static void EndTornLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return;
        }

        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n')
        {
            file.Write("\n"u8);
        }
    }

    // Invariant: what isn't acknowledged isn't in the file, or the file is closed and the next line opens it anew.
    private void TakeBack(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
        }
        catch (Exception)
        {
            // The exception that is worth reporting is the one that led here.
            _file = null;
            file.Dispose();
        }
    }
}
