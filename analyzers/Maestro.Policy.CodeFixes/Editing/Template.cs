using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Makes code of a text in which <c>$0</c>, <c>$1</c> … stand for what is there already.</summary>
internal static class Template
{
    private const string Placeholder = "__hole";

    public static ExpressionSyntax Expression(string text, params ExpressionSyntax[] parts) =>
        Fill(SyntaxFactory.ParseExpression(WithHoles(text)), parts);

    /// <summary>The text's own lines and spaces count for nothing: the file's style does.</summary>
    public static StatementSyntax Statement(string text, params ExpressionSyntax[] parts) =>
        Fill(SyntaxFactory.ParseStatement(WithHoles(text)).NormalizeWhitespace(elasticTrivia: true), parts);

    /// <summary>A type's name as short as it can be where it is used.</summary>
    public static TypeSyntax Name(ITypeSymbol type) =>
        SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>The expression without its surroundings, in parentheses where an operator could tear it
    /// apart.</summary>
    public static ExpressionSyntax Closed(ExpressionSyntax value)
    {
        ExpressionSyntax bare = value.WithoutTrivia();
        return IsPrimary(bare)
            ? bare
            : SyntaxFactory.ParenthesizedExpression(bare).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>An expression ready to stand where another one stood.</summary>
    public static ExpressionSyntax InPlaceOf(ExpressionSyntax old, ExpressionSyntax made) =>
        Closed(made).WithTriviaFrom(old);

    private static string WithHoles(string text) => text.Replace("$", Placeholder);

    private static T Fill<T>(T parsed, ExpressionSyntax[] parts)
        where T : SyntaxNode =>
        parsed
            .ReplaceNodes(
                parsed.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(IsHole),
                (hole, _) => Fitting(hole, Closed(parts[Index(hole)])).WithTriviaFrom(hole))
            .WithAdditionalAnnotations(Formatter.Annotation);

    // The same name has another shape where a value is meant.
    private static ExpressionSyntax Fitting(SyntaxNode hole, ExpressionSyntax part) =>
        part is QualifiedNameSyntax && hole.Parent is MemberAccessExpressionSyntax or ConstantPatternSyntax
            ? SyntaxFactory.ParseExpression(part.ToString()).WithAdditionalAnnotations(Simplifier.Annotation)
            : part;

    private static bool IsHole(IdentifierNameSyntax name) =>
        name.Identifier.ValueText.StartsWith(Placeholder, StringComparison.Ordinal);

    private static int Index(IdentifierNameSyntax hole) => hole.Identifier.ValueText[Placeholder.Length] - '0';

    private static bool IsPrimary(ExpressionSyntax value) =>
        value is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or LiteralExpressionSyntax
            or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax or TypeSyntax
            or BaseObjectCreationExpressionSyntax or TupleExpressionSyntax
            || value.IsKind(SyntaxKind.SuppressNullableWarningExpression);
}
