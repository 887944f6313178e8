using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Vocabulary;

/// <summary>Which of the files beside the code are codebooks, and which one a host means.</summary>
internal static class CodebookFiles
{
    private const string Name = "codebook.json";
    private const string Metadata = "build_metadata.AdditionalFiles.MaestroCodebook";

    /// <summary>Whether a file is a codebook: by its name, or because the project says so.</summary>
    public static bool IsCodebook(string path, AnalyzerConfigOptions options)
    {
        string name = FileName(path);

        return name.Equals(Name, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("." + Name, StringComparison.OrdinalIgnoreCase)
            || (options.TryGetValue(Metadata, out string? said)
                && said.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a host that writes a name means a file: its name, or the end of its path.</summary>
    public static bool IsMeant(string path, string name)
    {
        string whole = Slashed(path);
        string end = Slashed(name);

        return end.Length > 0
            && whole.EndsWith(end, StringComparison.Ordinal)
            && (whole.Length == end.Length || whole[whole.Length - end.Length - 1] == '/');
    }

    /// <summary>The last part of a path, on whatever system it was written.</summary>
    public static string FileName(string path)
    {
        string whole = Slashed(path);

        return whole.Substring(whole.LastIndexOf('/') + 1);
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
