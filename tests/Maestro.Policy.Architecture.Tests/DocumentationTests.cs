using System.Globalization;
using System.Text.RegularExpressions;
using Maestro.Policy.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Architecture.Tests;

/// <summary>What the pages for people say is true.</summary>
public sealed partial class DocumentationTests
{
    private const string Usings = """
        using System.Text.Json;
        using Maestro.Policy;
        using Maestro.Policy.Gates.Checkpoints;
        using Maestro.Policy.Gates.Patterns;
        using Maestro.Policy.Gates.TaskContracts;

        """;

    public static TheoryData<string> Pages { get; } = new(
        new[] { "README.md" }
            .Concat(PagesIn("docs", "*.md"))
            .Concat(PagesIn("samples", "README.md"))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCodeBlock_Compiles(string page)
    {
        // The pages of rules share a frame, and have tests of their own that analyze what they compile.
        string text = page.StartsWith("docs/rules/", StringComparison.Ordinal) ? "" : Repository.Text(page);
        foreach (Match block in CodeBlock().Matches(text))
        {
            string code = block.Groups["code"].Value;
            IEnumerable<Diagnostic> errors = SourceCompilation
                .Compile(Usings + code, OutputKind.ConsoleApplication, Refunds())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

            Assert.True(!errors.Any(), $"{page}: {string.Join('\n', errors)}\n{code}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLink_LeadsSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.Empty(
            Link().Matches(Repository.Text(page))
                .Select(link => link.Groups["target"].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
                .Select(target => target.Split('#')[0])
                .Where(target => !Path.Exists(Path.Combine(folder, target))));
    }

    [Fact]
    public void EveryInvariant_NamesTestsThatExist()
    {
        string[] tests =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)];
        IReadOnlyList<Match> rows = InvariantRow().Matches(Repository.Text("docs/invariants.md"));

        Assert.Equal(
            Enumerable.Range(1, 12),
            rows.Select(row => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.NotEmpty(Name().Matches(row.Groups["tests"].Value)));
        Assert.Empty(
            rows.SelectMany(row => Name().Matches(row.Groups["tests"].Value))
                .Select(name => name.Groups["name"].Value)
                .Where(name => !tests.Any(file => IsTest(file, name.Split('.')))));

        static bool IsTest(string file, string[] name) =>
            Regex.IsMatch(file, $@"class {name[0]}\b")
                && (name.Length == 1 || file.Contains($" {name[1]}(", StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_IsShort() => Assert.InRange(Repository.Text("README.md").Split('\n').Length, 20, 150);

    private static IEnumerable<string> PagesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file));

    // The codebook that the pages speak of is the one that they show.
    private static CodebookText Refunds() =>
        new("refunds.codebook.json", JsonBlock().Match(Repository.Text("docs/codebook.md")).Groups["json"].Value);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| (?<number>\d+) \|[^|]*\|(?<tests>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex InvariantRow();

    [GeneratedRegex("`(?<name>[A-Za-z_.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
