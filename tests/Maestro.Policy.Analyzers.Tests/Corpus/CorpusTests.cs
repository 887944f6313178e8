using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Corpus;

/// <summary>Host code that is right is left in peace.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Themes => new(CorpusFile.Names());

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task RightCode_IsNotReported(string theme)
    {
        CorpusFile file = CorpusFile.Load(theme);
        Assert.SkipWhen(file.NeedsAspNet && References.AspNet.IsEmpty, "ASP.NET Core is not installed.");

        CSharpCompilation compilation = file.Compile();
        Nothing(
            compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error).Select(Show));

        ImmutableArray<Diagnostic> reported = await AnalyzerRun.Diagnose(file.ToSnippet(), compilation);
        Nothing(reported.Where(each => !file.Pieces.Any(piece => IsAllowed(piece, each))).Select(Show));
    }

    [Theory]
    [InlineData("Core", "class C { async Task M(GatePipeline<int> p) { await p.EvaluateAsync(1, new(\"1\")); } }")]
    [InlineData("Stub", "class C { void M(IGate gate, Request request) { gate.Evaluate(request); } }")]
    public async Task WrongCode_IsReportedThere(string api, string code)
    {
        CorpusFile file = new(api, $"//# Dropped\n{code}\n");

        Diagnostic reported = Assert.Single(await AnalyzerRun.Diagnose(file.ToSnippet(), file.Compile()));
        Assert.Equal(("MAESTRO001", "Dropped"), (reported.Id, Title(reported)));
    }

    [Fact]
    public void Corpus_IsLargeAndItsTitlesAreUnique()
    {
        string[] core = Titles("Core/");
        string[] stub = Titles("Stub/");

        Assert.InRange(core.Length, 150, int.MaxValue);
        Assert.InRange(stub.Length, 150, int.MaxValue);
        Assert.Empty(
            core.Concat(stub)
                .GroupBy(static title => title)
                .Where(static same => same.Count() > 1)
                .Select(static same => same.Key));

        static string[] Titles(string api) =>
        [
            .. CorpusFile.Names()
                .Where(name => name.StartsWith(api, StringComparison.Ordinal))
                .SelectMany(static name => CorpusFile.Load(name).Pieces)
                .Select(static piece => piece.Title),
        ];
    }

    private static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private static bool IsAllowed(CorpusPiece piece, Diagnostic reported) =>
        piece.Title == Title(reported) && piece.Allowed == reported.Id;

    private static string Title(Diagnostic reported) => reported.Location.SourceTree?.FilePath ?? "";

    private static string Show(Diagnostic reported)
    {
        int line = reported.Location.GetLineSpan().StartLinePosition.Line - 1;
        return $"{Title(reported)}: {reported.Id} in line {line}: {reported.GetMessage(null)}";
    }
}
