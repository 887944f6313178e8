using Maestro.Policy.CodeFixes.Editing;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Maestro.Policy.CodeFixes.Vocabulary;

/// <summary>Finds the member that stands for a word of a codebook.</summary>
internal static class GeneratedMembers
{
    /// <summary>The root with the member for a word in place of an expression of its type; <see langword="null"/> where
    /// there is no such member.</summary>
    public static SyntaxNode? InPlaceOf(Site site, ExpressionSyntax place, string word) =>
        Of(site, site.TypeOf(place), word) is { } member
            ? site.Root.ReplaceNode(place, member.WithTriviaFrom(place))
            : null;

    /// <summary>The static member of the word's type and name; <see langword="null"/> where there is none, or more than
    /// one.</summary>
    public static ExpressionSyntax? Of(Site site, ITypeSymbol? type, string word)
    {
        if (type is null || GeneratedIdentifier.Of(word, out _) is not { Length: > 0 } name)
        {
            return null;
        }

        IPropertySymbol[] members = [.. Named(site, type, name)];
        return members.Length == 1
            ? SyntaxFactory
                .ParseExpression(
                    $"{members[0].ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{name}")
                .WithAdditionalAnnotations(Simplifier.Annotation)
            : null;
    }

    // In the host itself, else beside the type that it is of.
    private static IEnumerable<IPropertySymbol> Named(Site site, ITypeSymbol type, string name)
    {
        IPropertySymbol[] own =
        [
            .. site.Model.Compilation.GetSymbolsWithName(name, SymbolFilter.Member, site.Cancellation)
                .OfType<IPropertySymbol>()
                .Where(IsWord),
        ];
        return own.Length > 0
            ? own
            : type.ContainingNamespace.GetTypeMembers().SelectMany(home => home.GetMembers(name))
                .OfType<IPropertySymbol>().Where(IsWord);

        bool IsWord(IPropertySymbol member) =>
            member.IsStatic
            && member.Type.Is(type)
            && site.Model.IsAccessible(site.Node.SpanStart, member);
    }
}
