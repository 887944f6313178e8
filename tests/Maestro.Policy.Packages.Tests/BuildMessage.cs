using System.Globalization;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A warning or an error of a build, as far as it matters here.</summary>
public sealed partial record BuildMessage(string Project, string File, int Line, string Level, string Id)
{
    public static BuildMessage[] Of(string log) =>
        [.. Message().Matches(log).Select(match => new BuildMessage(
            Path.GetFileNameWithoutExtension(match.Groups["project"].Value),
            Path.GetFileName(match.Groups["file"].Value),
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
            match.Groups["level"].Value,
            match.Groups["id"].Value))];

    // file(line,column): warning ID: text [project]; what concerns no line has no place.
    [GeneratedRegex(
        @"^\s*(?<file>[^\r\n(]+?)\s*(\((?<line>\d+),\d+\))?\s*: (?<level>warning|error) (?<id>[A-Z]+\d+)?: "
            + @".*\[(?<project>[^\]]+)\]\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Message();
}
