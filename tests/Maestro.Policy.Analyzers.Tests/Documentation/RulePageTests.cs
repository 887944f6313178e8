using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>Every rule has its page, its row in the table and its line in the list of releases; all agree.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids => new(Rules.Documented);

    [Fact]
    public void PagesAndTable_HaveExactlyTheRules()
    {
        Assert.Equal(Rules.Documented, RuleFolder.Ids().Order(StringComparer.Ordinal));
        Assert.Equal(Rules.Documented, RuleIndex.Rows().Select(static row => row.Id));
    }

    [Fact]
    public void ListOfMissingAnalyzers_HasNoneThatIsThere() =>
        Assert.Empty(Rules.Implemented.Select(static rule => rule.Id).Intersect(Rules.WithoutAnalyzer));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsHeadings(string id)
    {
        RulePage page = RulePage.Of(id);

        Assert.Equal(RulePage.Headings, page.Order);
        Assert.All(RulePage.Headings, heading => Assert.NotEmpty(page[heading]));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page["Configure"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void PageAndTable_SayTheSame(string id)
    {
        RulePage page = RulePage.Of(id);
        IndexRow row = RuleIndex.Rows().Single(row => row.Id == id);

        Assert.Equal($"{id}.md", row.Page);
        Assert.Equal($"# {id}: {row.Title}", page.Title);
        Assert.Equal($"{row.Category} · {row.Severity} · since 0.1.0", page.Status);
        Assert.Equal(row.HasFix, !page["Fix"].StartsWith("None", StringComparison.Ordinal));
    }

    [Fact]
    public void Analyzer_SaysWhatThePagesSay()
    {
        foreach (DiagnosticDescriptor rule in Rules.Implemented)
        {
            RuleFact fact = RuleFact.Of(rule);
            IndexRow row = RuleIndex.Rows().Single(row => row.Id == rule.Id);

            Assert.Equal((fact.Title, fact.ShownCategory, fact.ShownSeverity), (row.Title, row.Category, row.Severity));
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Analyzer_SaysWhatWasAgreed()
    {
        Assert.SkipWhen(RuleFact.Family.IsAbsent, RuleFact.Family.Reason);

        Assert.Equal(
            RuleFact.Agreed().Where(static rule => !Rules.WithoutAnalyzer.Contains(rule.Id)),
            Rules.Implemented.Select(RuleFact.Of));
        Assert.Equal(Rules.Documented, RuleFact.Agreed().Select(static rule => rule.Id));
    }

    [Fact]
    public void Pages_SayWhatWasAgreed()
    {
        Assert.SkipWhen(RuleFact.Family.IsAbsent, RuleFact.Family.Reason);

        Assert.Equal(
            RuleFact.Agreed().Select(static rule => (rule.Id, rule.Title, rule.ShownCategory, rule.ShownSeverity)),
            RuleIndex.Rows().Select(static row => (row.Id, row.Title, row.Category, row.Severity)));
    }

    [Fact]
    public void UnshippedRules_AreTheRules()
    {
        string text = RuleFolder.Text("AnalyzerReleases.Unshipped.md");

        Assert.Equal(
            Rules.Implemented.Select(static rule => (
                rule.Id,
                rule.Category,
                rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled",
                rule.Title.ToString(null))),
            UnshippedRule().Matches(text).Select(static line => (
                line.Groups["id"].Value,
                line.Groups["category"].Value,
                line.Groups["severity"].Value,
                line.Groups["notes"].Value.Trim())));
    }

    [GeneratedRegex(
        @"^(?<id>MAESTRO\d+) \| (?<category>[^|]+) \| (?<severity>[^|]+) \| (?<notes>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UnshippedRule();
}
