using System.Text.RegularExpressions;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>The table of all rules.</summary>
internal static partial class RuleIndex
{
    public static IEnumerable<IndexRow> Rows() =>
        Row().Matches(RuleFolder.Text("README.md")).Select(static row => new IndexRow(
            row.Groups["id"].Value,
            row.Groups["page"].Value,
            row.Groups["title"].Value,
            row.Groups["category"].Value,
            row.Groups["severity"].Value,
            row.Groups["fix"].Value == "yes"));

    [GeneratedRegex(
        @"^\| \[(?<id>MAESTRO\d+)\]\((?<page>[^)]+)\) \| (?<title>[^|]+) "
        + @"\| (?<category>[^|]+) \| (?<severity>[^|]+) \| (?<fix>yes|) ?\|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
