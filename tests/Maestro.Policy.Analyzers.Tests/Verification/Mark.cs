using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>A rule, by the number in its id, and what it reports.</summary>
internal readonly record struct Mark(string Rule, TextSpan Span)
{
    private const string Prefix = "MAESTRO";

    public static Mark Of(Diagnostic diagnostic) => new(diagnostic.Id[Prefix.Length..], diagnostic.Location.SourceSpan);
}
