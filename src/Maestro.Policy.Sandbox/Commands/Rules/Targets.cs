using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Places where changing everything is a catastrophe.</summary>
internal static class Targets
{
    private static readonly FrozenSet<string> Roots = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib32", "/lib64", "/libx32", "/media", "/mnt", "/opt",
        "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var", "/usr/bin", "/usr/lib", "/usr/sbin",
        "/usr/local", "/usr/share", "/var/lib", "/var/log", "/users", "/library", "/system", "/applications",
        "/private",
        "/private/etc", "/private/var", "/volumes", "/nix", "/snap", "c:", "c:/windows", "c:/users",
        "c:/program files");

    /// <summary>Whether a target is a root, a home, the working folder, what is above it, or all in one of them.
    /// </summary>
    internal static bool IsRootLike(Arg target)
    {
        if (target.Text.Length == 0)
        {
            return false;
        }

        string text = target.Text.Replace('\\', '/');
        bool isHome = text[0] == Marks.Home;
        string rest = isHome ? text[1..] : text;

        // ~user is a home, too.
        rest = isHome && rest.Length > 0 && rest[0] != '/'
            ? rest[(rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? at : rest.Length)..]
            : rest;

        if (Marks.HasHole(rest.AsSpan()))
        {
            return false;
        }

        rest = WithoutAll(rest);
        string clean = Clean(rest);

        return isHome ? clean is "" or "/" or "." || clean.StartsWith("..", StringComparison.Ordinal)
            : clean is "" or "." || IsAbove(clean) || IsRoot(clean);
    }

    /// <summary>A path without empty parts, dots, and what two dots take back.</summary>
    internal static string Clean(string path)
    {
        bool isRooted = path.StartsWith('/');
        List<string> parts = [];

        foreach (string part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != ".." || (parts.Count == 0 && !isRooted) || (parts.Count > 0 && parts[^1] == ".."))
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        string clean = string.Join('/', parts);
        return isRooted ? "/" + clean : clean.Length == 0 ? "." : clean;
    }

    private static bool IsAbove(string clean) => clean == ".." || clean.EndsWith("/..", StringComparison.Ordinal);

    private static bool IsRoot(string clean) => Roots.Contains(clean)
        || (clean.StartsWith("/home/", StringComparison.Ordinal) && clean.IndexOf('/', 6) < 0)
        || (clean.StartsWith("/Users/", StringComparison.OrdinalIgnoreCase) && clean.IndexOf('/', 7) < 0);

    // All that is in a folder is as good as the folder.
    private static string WithoutAll(string text)
    {
        while (text.Length > 0 && text[^1] is Marks.Star or '/' && text.Length > 1)
        {
            text = text[..^1];
        }

        return text is [Marks.Star] or [Marks.Question] ? "." : text;
    }
}
