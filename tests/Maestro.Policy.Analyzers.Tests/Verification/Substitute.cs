using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>An analyzer that takes the place of the real one, and what it was asked for.</summary>
internal sealed record Substitute(DiagnosticAnalyzer Analyzer)
{
    public List<Analysis> Analyses { get; } = [];
}
