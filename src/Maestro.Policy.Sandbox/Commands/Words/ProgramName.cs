using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>The name that a program is known by.</summary>
internal static class ProgramName
{
    private static readonly string[] Suffixes = [".exe", ".cmd", ".bat", ".com"];
    private static readonly string[] Places =
    [
        "/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/usr/local/sbin/", "/opt/homebrew/bin/",
    ];

    /// <summary>The name without folders and the suffix of a program, in small letters.</summary>
    internal static string Of(string written)
    {
        ReadOnlySpan<char> name = written.AsSpan().TrimEnd('/');
        name = name[(name.LastIndexOfAny('/', '\\') + 1)..];

        foreach (string suffix in Suffixes)
        {
            name = name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                ? name[..^suffix.Length] : name;
        }

        return name.Length == written.Length && !name.ContainsAnyInRange('A', 'Z') ? written
            : name.ToString().ToLowerInvariant();
    }

    /// <summary>Whether a program is looked up, or is where the system's are.</summary>
    internal static bool IsInUsualPlace(string written) =>
        written.AsSpan().IndexOfAny('/', '\\') < 0
        || Array.Exists(Places, place => written.StartsWith(place, StringComparison.Ordinal)
            && written.IndexOf('/', place.Length) < 0);

    /// <summary>The letters that look alike, as one.</summary>
    internal static string Normal(string written) => written.Normalize(NormalizationForm.FormKC);
}
