namespace Maestro.Policy.Gates.Artifacts;

/// <summary>The folder of a store as the disk has it: its one path, links, and names that look alike.</summary>
internal sealed class ArtifactFolder
{
    // More than the systems follow themselves.
    private const int MaxLinks = 64;

    private const string Beside = ".artifact-";
    private const string BesideEnd = ".new";

    public ArtifactFolder(string path) => Path = Resolved(System.IO.Path.GetFullPath(path));

    /// <summary>The full path, without links.</summary>
    public string Path { get; }

    /// <summary>Where the store's turn is taken.</summary>
    public string LockPath => System.IO.Path.Join(Path, ".artifacts.lock");

    /// <summary>Where a file is.</summary>
    public string PathOf(ArtifactName name) => System.IO.Path.Join(Path, name.Text);

    /// <summary>A name beside all artifacts, which nobody can foresee and plant something at.</summary>
    public string NewPath(string chance) => System.IO.Path.Join(Path, Beside + chance + BesideEnd);

    /// <summary>What a process left behind that was ended while it wrote.</summary>
    public IEnumerable<string> Leftovers() =>
        Directory.Exists(Path) ? Directory.EnumerateFiles(Path, $"{Beside}*{BesideEnd}") : [];

    /// <summary>Refuses what isn't a plain name in a plain folder.</summary>
    /// <exception cref="ArtifactRefusedException">It isn't.</exception>
    public void Check(ArtifactName name)
    {
        CheckNoLink(Path, "The folder of artifacts");
        CheckNoLink(LockPath, "The lock of the folder of artifacts");
        CheckNoLink(PathOf(name), $"'{name}'");

        if (Directory.Exists(PathOf(name)))
        {
            throw new ArtifactRefusedException(ArtifactRefusal.Folder, $"'{name}' is a folder.");
        }
    }

    /// <summary>Refuses a name that only some systems can tell from that of a file which is there.</summary>
    /// <exception cref="ArtifactRefusedException">They can't all.</exception>
    public void CheckAlone(ArtifactName name)
    {
        bool hasLookAlike = Directory.Exists(Path)
            && Directory.EnumerateFileSystemEntries(Path)
                .Select(System.IO.Path.GetFileName)
                .Any(other => other != name.Text && name.LooksLike(other));

        if (hasLookAlike)
        {
            throw new ArtifactRefusedException(
                ArtifactRefusal.LookAlike,
                $"Something is there that differs from '{name}' by the form of letters alone.");
        }
    }

    /// <summary>How long a file is, as the disk says without opening it; nothing for what isn't on the disk.</summary>
    public static long? LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : null;

    /// <summary>Refuses a name that has become a link.</summary>
    /// <exception cref="ArtifactRefusedException">It has.</exception>
    public static void CheckNoLink(string path, string what)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new ArtifactRefusedException(ArtifactRefusal.Link, $"{what} is a link.");
        }
    }

    // Links in the path are the host's own choice, once: who puts another one in their place later changes nothing.
    private static string Resolved(string path)
    {
        string root = System.IO.Path.GetPathRoot(path)!;
        Stack<string> parts = Parts(path[root.Length..]);
        string real = root;

        for (int links = 0; parts.TryPop(out string? part);)
        {
            string next = System.IO.Path.Join(real, part);

            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"'{path}' leads through too many links.");
            }

            string full = System.IO.Path.GetFullPath(target, real);
            root = System.IO.Path.GetPathRoot(full)!;
            real = root;

            foreach (string more in Parts(full[root.Length..]).Reverse())
            {
                parts.Push(more);
            }
        }

        return real;
    }

    // The first on top.
    private static Stack<string> Parts(string path) => new(
        path.Split(
            [System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar],
            StringSplitOptions.RemoveEmptyEntries).Reverse());
}
