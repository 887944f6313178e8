using System.Reflection;
using Maestro.Policy.Analyzers;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>The list of rules that a release has, which nothing else compares with the rules.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void EveryRuleAboutCodebooks_IsInTheListOfReleases()
    {
        string folder = typeof(ReleaseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ProjectFolder")
            .Value!;
        string list = Path.Combine(folder, "../../analyzers/Maestro.Policy.Analyzers/AnalyzerReleases.Unshipped.md");
        IEnumerable<string> rules = new PolicyAnalyzer().SupportedDiagnostics
            .Where(rule => rule.Category == "Maestro.Codebook")
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}");

        Assert.Equal(
            rules,
            File.ReadLines(list).Where(line => line.Contains("| Maestro.Codebook |", StringComparison.Ordinal)));
    }
}
