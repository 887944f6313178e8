using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Code that means the same is told the same.</summary>
public sealed class RewriteTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Rewrites.All.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task RewriteThatKeepsTheMeaning_KeepsTheReports(int number)
    {
        Rewrite rewrite = Rewrites.All[number];
        List<string> changed = [];
        int compared = 0;
        foreach (AnalyzerCase recorded in AnalyzerCases.All.Where(static each => each.Polarity != "known-miss"))
        {
            Snippet original = recorded.ToSnippet();
            SyntaxNode root = CSharpSyntaxTree.ParseText(original.Source).GetRoot();
            Snippet rewritten = original with { Source = rewrite.Apply(root) };
            CSharpCompilation compilation = rewritten.Compile();
            if (rewritten.Source == original.Source || HasErrors(compilation))
            {
                continue;
            }

            compared++;
            string before = string.Join(' ', Rules(await AnalyzerRun.Diagnose(original)));
            string after = string.Join(' ', Rules(await AnalyzerRun.Diagnose(rewritten, compilation)));
            if (before != after)
            {
                changed.Add($"{recorded.Id}: [{before}] became [{after}]");
            }
        }

        Assert.True(compared > 30, $"{rewrite} applied to {compared} cases only");
        Assert.True(changed.Count == 0, $"{rewrite}:\n{string.Join('\n', changed)}");
    }

    private static bool HasErrors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Any(static each => each.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<string> Rules(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(static each => each.Id).Order(StringComparer.Ordinal);
}
