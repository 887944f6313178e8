namespace Maestro.Policy.Agents.Processes;

/// <summary>Finds the file of a program before anything is started, so that a missing one is known as such.</summary>
internal static class ProgramFinder
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] Usual = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    /// <summary>The program that begins a session of its own, where the system has it.</summary>
    public static string? SessionStarter { get; } = OperatingSystem.IsWindows()
        ? null
        : Usual.Select(static folder => Path.Combine(folder, "setsid")).FirstOrDefault(IsProgram);

    /// <summary>The shell that every system of that kind has.</summary>
    public static string? Shell { get; } = OperatingSystem.IsWindows()
        ? null
        : Usual.Select(static folder => Path.Combine(folder, "sh")).FirstOrDefault(IsProgram);

    /// <summary>The file of a program.</summary>
    /// <param name="name">A path, or a name that is looked for where the variable PATH says.</param>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="path">The variable.</param>
    public static string? Find(string name, string? folder, string? path)
    {
        string here = folder ?? Directory.GetCurrentDirectory();
        if (name.Contains('/', StringComparison.Ordinal)
            || (OperatingSystem.IsWindows() && name.Contains('\\', StringComparison.Ordinal)))
        {
            return Named(Path.GetFullPath(name, here));
        }

        // An empty part of the variable would be the working directory, which the program's own input may fill.
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(part => Named(Path.Combine(part, name)))
            .FirstOrDefault(static found => found is not null);
    }

    private static string? Named(string file)
    {
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd", ".bat"] : [""];
        return endings.Select(ending => file + ending).FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string file)
    {
        try
        {
            return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Executable) != 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
