using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Runs the analyzers, all rules on; an analyzer that throws fails the test.</summary>
internal static class AnalyzerRun
{
    private static readonly PolicyAnalyzer Analyzer = new();

    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn =
        Analyzer.SupportedDiagnostics
            .Where(static rule => !rule.IsEnabledByDefault)
            .ToImmutableDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Info);

    /// <summary>Who analyzes instead, in the tests that are started from here.</summary>
    public static AsyncLocal<Substitute?> Substitute { get; } = new();

    public static Task<ImmutableArray<Diagnostic>> Diagnose(Snippet snippet, CSharpCompilation? compiled = null)
    {
        CSharpCompilation compilation = compiled ?? snippet.Compile();
        AnalyzerOptions options = new(
            [.. snippet.AdditionalFiles.Select(static file => new SnippetFile(file.Path, file.Text))],
            new SnippetOptions(snippet.Config, snippet.FileConfig));
        Analysis analysis = new(
            compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(AllOn)), options);
        Substitute.Value?.Analyses.Add(analysis);
        return analysis.Run(Substitute.Value?.Analyzer ?? Analyzer);
    }
}
