namespace Maestro.Policy.Audit.Incidents;

/// <summary>The files of a folder: the only place in incident mode that touches the file system.</summary>
internal sealed class IncidentFiles(string folder)
{
    // What .NET says where another handle has a file: EAGAIN of Linux and of macOS, a sharing or a lock violation of
    // Windows.
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>The folder's full path.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void MakeFolder() => Directory.CreateDirectory(Folder);

    /// <summary>The names of all files.</summary>
    public string[] Names() =>
        [.. new DirectoryInfo(Folder).EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal)];

    public bool Exists(string name) => File.Exists(PathOf(name));

    /// <summary>Makes a file that others may read meanwhile. One that is there already is an error.</summary>
    public FileStream Create(string name) =>
        new(PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);

    /// <summary>Opens a file that others may read and write meanwhile; it is made where there is none.</summary>
    public FileStream Open(string name) =>
        new(PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    /// <summary>Opens a file to read it.</summary>
    /// <returns><see langword="null"/> where there is none.</returns>
    public FileStream? OpenToRead(string name) =>
        Exists(name) ? new(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite) : null;

    /// <summary>Opens a file that nobody else has open.</summary>
    /// <returns><see langword="null"/> where somebody has.</returns>
    public FileStream? OpenAlone(string name, FileMode mode = FileMode.Open)
    {
        try
        {
            return new(PathOf(name), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException fault) when (InUse.Contains(fault.HResult))
        {
            return null;
        }
    }

    /// <summary>Writes a small file as a whole: after a crash it is the old one or the new one.</summary>
    public void Replace(string name, ReadOnlySpan<byte> content)
    {
        string other = PathOf(name + ".new");
        using (FileStream file = new(other, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            Append(file, content);
        }

        File.Move(other, PathOf(name), overwrite: true);
    }

    /// <summary>Gives a file another name, which no other file may have.</summary>
    public void Rename(string name, string newName) => File.Move(PathOf(name), PathOf(newName), overwrite: false);

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Adds bytes at the end of a file, all of them or none.</summary>
    /// <exception cref="IOException">The bytes aren't in the file.</exception>
    public static void Append(FileStream file, ReadOnlySpan<byte> bytes)
    {
        long end = file.Length;
        try
        {
            file.Seek(end, SeekOrigin.Begin);
            file.Write(bytes);
            if (file.Length != end + bytes.Length)
            {
                throw new IOException($"What is written to '{file.Name}' doesn't stay there.");
            }
        }
        catch
        {
            TakeBack(file, end);
            throw;
        }
    }

    private static void TakeBack(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
        }
        catch (Exception)
        {
            // The exception that is worth reporting is the one that led here; the owner of the file finds its length
            // changed.
        }
    }
}
