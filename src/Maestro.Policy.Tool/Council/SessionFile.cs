using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Council;

/// <summary>The file of one session, a record a line. It is a new one: no session is written over.</summary>
internal sealed class SessionFile : IDisposable
{
    private readonly FileStream _file;
    private bool _isWritten;

    private SessionFile(FileStream file) => _file = file;

    /// <summary>Makes the file, before the work rather than after it.</summary>
    /// <exception cref="UsageException">It is there already, or can't be made.</exception>
    public static SessionFile Create(ToolHost host, string path)
    {
        string full = host.Locate(path, "--out");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            return new(new(full, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        }
        catch (IOException) when (File.Exists(full))
        {
            throw new UsageException($"--out '{path}' is there already, and no session is written over.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out '{path}' can't be written: {exception.Message}");
        }
    }

    /// <summary>Writes the session.</summary>
    public void Write(IEnumerable<CouncilRecord> records)
    {
        using StreamWriter lines = new(_file, leaveOpen: true) { NewLine = "\n" };
        foreach (CouncilRecord record in records)
        {
            lines.WriteLine(record.ToJson());
        }

        _isWritten = true;
    }

    /// <summary>Closes the file; one that nothing was written to is gone.</summary>
    public void Dispose()
    {
        _file.Dispose();
        if (!_isWritten)
        {
            File.Delete(_file.Name);
        }
    }
}
