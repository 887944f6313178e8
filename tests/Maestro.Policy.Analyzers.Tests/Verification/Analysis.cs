using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Compiled code with what belongs to it, ready for any analyzer.</summary>
internal sealed record Analysis(CSharpCompilation Compilation, AnalyzerOptions Options)
{
    /// <summary>What the analyzer reports; where it throws, its exception.</summary>
    public async Task<ImmutableArray<Diagnostic>> Run(DiagnosticAnalyzer analyzer)
    {
        Exception? thrown = null;
        CompilationWithAnalyzers run = new(
            Compilation,
            [analyzer],
            new CompilationWithAnalyzersOptions(
                Options,
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
