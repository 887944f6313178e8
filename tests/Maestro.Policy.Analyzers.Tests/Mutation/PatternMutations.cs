using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Patterns that lack an alternative, a condition or a <c>not</c>.</summary>
internal static class PatternMutations
{
    public static IEnumerable<SyntaxNode> Of(PatternSyntax pattern) => pattern switch
    {
        BinaryPatternSyntax both => [both.Left, both.Right],
        UnaryPatternSyntax not => [not.Pattern],
        RecursivePatternSyntax { PropertyPatternClause: { Subpatterns.Count: > 1 } clause } all =>
            clause.Subpatterns.Select(gone => all.WithPropertyPatternClause(
                clause.WithSubpatterns(clause.Subpatterns.Remove(gone)))),
        _ => [],
    };
}
