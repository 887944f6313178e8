using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Looks at a folder, and changes nothing.</summary>
internal static class DirectoryLook
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public static DirectoryFacts At(DirectoryRole role, string path, string? home)
    {
        DirectoryInfo folder = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            FileSystemInfo? goal = folder.LinkTarget is null ? null : folder.ResolveLinkTarget(returnFinalTarget: true);
            string place = goal?.FullName ?? folder.FullName;
            UnixFileMode mode = OperatingSystem.IsWindows() || !Path.Exists(place)
                ? Readable | UnixFileMode.UserWrite
                : File.GetUnixFileMode(place);
            return new()
            {
                Role = role, Exists = Path.Exists(place), IsDirectory = Directory.Exists(place),
                IsLink = folder.LinkTarget is not null, LinkIsAllowed = role != DirectoryRole.Workspace,
                IsReadable = (mode & Readable) != 0, IsWritable = (mode & Writable) != 0,
                IsWorldWritable = (mode & UnixFileMode.OtherWrite) != 0, IsRootOrHome = IsTooBroad(place, home),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be looked at is nothing that anybody knows.
            return new() { Role = role, Exists = true, IsDirectory = true };
        }
    }

    private static bool IsTooBroad(string place, string? home) =>
        Path.GetPathRoot(place) == place
        || (home is not null && Path.TrimEndingDirectorySeparator(Path.GetFullPath(home)) == place);
}
