using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Files that are devices.</summary>
internal static class Devices
{
    private static readonly string[] Harmless =
        ["null", "zero", "full", "random", "urandom", "stdin", "stdout", "stderr", "tty", "console", "ptmx"];

    private static readonly string[] HarmlessFolders = ["fd/", "pts/", "shm/", "tty", "tcp/", "udp/", "log"];

    /// <summary>Whether writing to a file writes to a disk or to memory itself.</summary>
    internal static bool IsRaw(string path)
    {
        string plain = Marks.Plain(path).Replace('\\', '/');

        if (plain.StartsWith("//./", StringComparison.Ordinal))
        {
            return true;
        }

        if (!plain.Contains("dev", StringComparison.OrdinalIgnoreCase) || !plain.StartsWith('/'))
        {
            return false;
        }

        string clean = Targets.Clean(plain);
        string name = clean.StartsWith("/dev/", StringComparison.OrdinalIgnoreCase) ? clean[5..] : "";

        return name.Length > 0 && Array.IndexOf(Harmless, name) < 0
            && !Array.Exists(HarmlessFolders, folder => name.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>Whether a shell takes a file for a connection.</summary>
    internal static bool IsNetwork(string path) =>
        path.StartsWith("/dev/tcp/", StringComparison.Ordinal)
            || path.StartsWith("/dev/udp/", StringComparison.Ordinal);
}
