using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Puts an attribute on a method.</summary>
internal static class Annotation
{
    public static MethodDeclarationSyntax On(MethodDeclarationSyntax method, INamedTypeSymbol attribute)
    {
        NameSyntax name = SyntaxFactory
            .ParseName(attribute.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);
        AttributeListSyntax list = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);

        // Documentation stays above.
        return method.WithLeadingTrivia(default(SyntaxTriviaList)) is { } bare
            ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)).WithLeadingTrivia(method.GetLeadingTrivia())
            : method;
    }
}
