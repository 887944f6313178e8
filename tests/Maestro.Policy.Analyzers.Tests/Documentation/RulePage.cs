using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>The page of one rule.</summary>
internal sealed partial class RulePage
{
    /// <summary>What every page has, in this order.</summary>
    public static readonly ImmutableArray<string> Headings =
        ["Why", "Reported", "Not reported", "Bad", "Good", "Fix", "Configure"];

    private readonly ImmutableDictionary<string, string> _sections;

    private RulePage(string text)
    {
        string[] parts = Heading().Split(text);
        string[] head = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Title = head[0];
        Status = head[1];
        Order = [.. parts.Skip(1).Where(static (_, i) => i % 2 == 0)];
        _sections = Order.Zip(parts.Skip(2).Where(static (_, i) => i % 2 == 0))
            .ToImmutableDictionary(static part => part.First, static part => part.Second.Trim());
    }

    public string Title { get; }

    public string Status { get; }

    public ImmutableArray<string> Order { get; }

    public string this[string section] => _sections[section];

    /// <summary>The code that must be reported.</summary>
    public string Bad => Code("Bad");

    /// <summary>The code that must not be.</summary>
    public string Good => Code("Good");

    /// <summary>Whether the examples are codebooks.</summary>
    public bool IsAboutCodebooks => this["Bad"].StartsWith("```json", StringComparison.Ordinal);

    public static RulePage Of(string id) => new(RuleFolder.Text(id + ".md"));

    private string Code(string section) => Block().Match(this[section]).Groups["code"].Value;

    [GeneratedRegex("^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(
        "^```(csharp|json)\n(?<code>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
