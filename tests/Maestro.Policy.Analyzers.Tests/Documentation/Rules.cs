using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>The rules that there are, and those that are still to come.</summary>
internal static class Rules
{
    /// <summary>Agreed and described, but without an analyzer. A rule leaves this list with the commit that implements
    /// it; the tests fail if it stays.</summary>
    public static readonly ImmutableHashSet<string> WithoutAnalyzer = [];

    public static ImmutableArray<DiagnosticDescriptor> Implemented { get; } = new PolicyAnalyzer().SupportedDiagnostics;

    public static IEnumerable<string> Documented { get; } =
        Implemented.Select(static rule => rule.Id).Concat(WithoutAnalyzer).Order(StringComparer.Ordinal);
}
