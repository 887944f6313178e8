using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Runs the analyzers, all rules on; an analyzer that throws fails the test.</summary>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new PolicyAnalyzer()];

    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn =
        Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Where(static rule => !rule.IsEnabledByDefault)
            .ToImmutableDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Info);

    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Snippet snippet, CSharpCompilation? compiled = null)
    {
        CSharpCompilation compilation = compiled ?? snippet.Compile();
        Exception? thrown = null;
        AnalyzerOptions options = new(
            [.. snippet.AdditionalFiles.Select(static file => new SnippetFile(file.Path, file.Text))],
            new SnippetOptions(snippet.Config));
        CompilationWithAnalyzers run = new(
            compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(AllOn)),
            Analyzers,
            new CompilationWithAnalyzersOptions(
                options,
                (exception, _, _) => thrown ??= exception,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await run.GetAnalyzerDiagnosticsAsync();
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }

        return diagnostics;
    }
}
