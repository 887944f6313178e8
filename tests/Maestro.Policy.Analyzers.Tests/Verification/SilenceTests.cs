using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Who doesn't use the library pays nothing for its rules.</summary>
public sealed class SilenceTests
{
    // The same mistake on types that only look like ours.
    private const string Host =
        """
        using System;
        using System.Threading.Tasks;

        namespace Elsewhere
        {
            [AttributeUsage(AttributeTargets.Class)]
            public sealed class MustHandleAttribute : Attribute;

            [MustHandle]
            public sealed class Decision
            {
                public bool IsRun => false;
            }

            public sealed class Host
            {
                public Decision Ask() => new();

                public void Handle() => Ask();
            }
        }
        """;

    [Fact]
    public async Task WithoutTheCore_NothingIsReported() =>
        Assert.Empty(await AnalyzerRun.Diagnose(new Snippet(Host) { References = [] }));

    [Fact]
    public async Task WithoutTheCore_NothingIsRegistered()
    {
        AnalyzerTelemetryInfo without = await Registered(new Snippet(Host) { References = [] });

        Assert.Equal(1, without.CompilationStartActionsCount);
        Assert.Equal(
            0,
            without.OperationBlockActionsCount + without.OperationBlockStartActionsCount + without.OperationActionsCount
                + without.SymbolActionsCount + without.SymbolStartActionsCount + without.SymbolEndActionsCount
                + without.SyntaxTreeActionsCount + without.SyntaxNodeActionsCount + without.SemanticModelActionsCount
                + without.CodeBlockActionsCount + without.AdditionalFileActionsCount
                + without.CompilationActionsCount + without.CompilationEndActionsCount);
    }

    [Fact]
    public async Task WithTheCore_SomethingIsRegistered() =>
        Assert.NotEqual(0, (await Registered(new Snippet(Host))).OperationBlockActionsCount);

    private static async Task<AnalyzerTelemetryInfo> Registered(Snippet snippet)
    {
        PolicyAnalyzer analyzer = new();
        CSharpCompilation compilation = snippet.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error));
        CompilationWithAnalyzers run = new(
            compilation, [analyzer], new AnalyzerOptions([], new SnippetOptions(snippet.Config, snippet.FileConfig)));
        return await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
