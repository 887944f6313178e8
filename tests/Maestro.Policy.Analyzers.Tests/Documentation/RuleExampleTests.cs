using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>A bad example reports its rule and nothing else; a good one reports nothing.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Ids => new(Rules.Documented);

    public static TheoryData<string> CodebookIds =>
        new(Rules.Documented.Where(static id => RulePage.Of(id).IsAboutCodebooks));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task BadExample_IsReported(string id)
    {
        string[] reported = await Report(id, RulePage.Of(id).Bad);
        Assert.SkipWhen(Rules.WithoutAnalyzer.Contains(id), "The rule has no analyzer yet.");

        Assert.Equal([id], reported.Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GoodExample_IsNotReported(string id) => Assert.Empty(await Report(id, RulePage.Of(id).Good));

    [Theory]
    [MemberData(nameof(CodebookIds))]
    public void CodebookExamples_AreJudgedAlikeByTheLoader(string id)
    {
        RulePage page = RulePage.Of(id);

        Assert.Equal([id], Codebook.Check(page.Bad).Select(static fault => fault.Id).Distinct());
        Assert.Empty(Codebook.Check(page.Good));
    }

    [Fact]
    public async Task EmptyFrame_IsNotReported() => Assert.Empty(await Report("frame", ""));

    private static async Task<string[]> Report(string id, string example)
    {
        Snippet snippet = id != "frame" && RulePage.Of(id).IsAboutCodebooks
            ? ExampleFrame.OfCodebook(example)
            : ExampleFrame.Of(example);
        CSharpCompilation compilation = snippet.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error));

        ImmutableArray<Diagnostic> diagnostics = await AnalyzerRun.Diagnose(snippet, compilation);
        return [.. diagnostics.Select(static diagnostic => diagnostic.Id)];
    }
}
