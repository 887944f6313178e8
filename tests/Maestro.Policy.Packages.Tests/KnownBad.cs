using System.Text.RegularExpressions;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The lines of the consumers that are wrong on purpose; each ends with the rule that says so.</summary>
internal static partial class KnownBad
{
    /// <summary>What the compiler has to say about a file, and nothing else.</summary>
    public static BuildMessage[] In(string file, string project, string level) =>
        [.. File.ReadLines(file)
            .Select((line, index) => (Marker: Marker().Match(line), Number: index + 1))
            .Where(line => line.Marker.Success)
            .Select(line => new BuildMessage(
                project, Path.GetFileName(file), line.Number, level, line.Marker.Groups["id"].Value))];

    [GeneratedRegex("// (?<id>MAESTRO[0-9]{3})$")]
    private static partial Regex Marker();
}
