using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Code that somebody is just typing doesn't make the analyzers throw.</summary>
/// <remarks>Every case with each line deleted in turn and cut at every token; without <c>MAESTRO_LONG</c> a fixed part
/// of them.</remarks>
public sealed class BrokenCodeTests
{
    private const int PartOfAQuickRun = 40;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    [Fact]
    public Task EveryLineDeleted_IsNoCrash() => Survive(WithoutEachLine);

    [Fact]
    public Task CutAtEveryToken_IsNoCrash() => Survive(CutAtEachToken);

    private static async Task Survive(Func<string, IEnumerable<string>> breakUp)
    {
        int number = 0;
        int analyzed = 0;
        foreach (AnalyzerCase recorded in AnalyzerCases.All)
        {
            Snippet snippet = recorded.ToSnippet();
            foreach (string broken in breakUp(snippet.Source))
            {
                if (IsLong || number++ % PartOfAQuickRun == 0)
                {
                    analyzed++;
                    await AnalyzerRun.Diagnose(snippet with { Source = broken });
                }
            }
        }

        Assert.True(analyzed > 100);
    }

    private static IEnumerable<string> WithoutEachLine(string source)
    {
        string[] lines = source.Split('\n');
        return Enumerable.Range(0, lines.Length)
            .Select(gone => string.Join('\n', lines.Where((_, line) => line != gone)));
    }

    private static IEnumerable<string> CutAtEachToken(string source) =>
        CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14))
            .GetRoot()
            .DescendantTokens()
            .Select(static token => token.Span.End)
            .Where(static end => end > 0)
            .Select(end => source[..end]);
}
