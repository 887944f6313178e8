using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Puts an attribute on a method.</summary>
internal static class Annotation
{
    /// <summary>The root with one of our attributes on the method that a place is in; <see langword="null"/> where that
    /// is up to another type, or not wanted.</summary>
    public static SyntaxNode? Around(Site site, string attribute, Func<MethodDeclarationSyntax, bool> isWanted)
    {
        MethodDeclarationSyntax? method = site.Node.Ancestors()
            .TakeWhile(static each => each is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault();
        return method is not null
            && site.Model.GetDeclaredSymbol(method, site.Cancellation)
                is { IsOverride: false, ExplicitInterfaceImplementations.Length: 0 }
            && isWanted(method)
            && site.OwnType(attribute) is { } type
            ? site.Root.ReplaceNode(method, On(method, type))
            : null;
    }

    private static MethodDeclarationSyntax On(MethodDeclarationSyntax method, INamedTypeSymbol attribute)
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
