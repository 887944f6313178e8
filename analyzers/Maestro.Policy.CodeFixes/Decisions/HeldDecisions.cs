using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>Finds the variable that a rule reports, or gives a discarded decision one.</summary>
internal static class HeldDecisions
{
    public static HeldDecision? At(Site site) => site.Node switch
    {
        VariableDeclaratorSyntax
        {
            Initializer.Value: { } value,
            Parent.Parent: LocalDeclarationStatementSyntax statement,
        } local
            when !IsNothing(value) =>
            Named(site, local.Identifier, statement, TypeOf(site, local) ?? site.TypeOf(value), site.MayBeNull(value)),
        ForEachStatementSyntax { Identifier.ValueText: not "_" } loop =>
            Named(site, loop.Identifier, loop, Element(site, loop), mayBeNull: false),
        ForEachStatementSyntax loop => Renamed(site, loop),
        SingleVariableDesignationSyntax designation =>
            Designated(site, designation.Identifier, designation, TypeOf(site, designation)),
        DiscardDesignationSyntax discard => Renamed(site, discard),
        IdentifierNameSyntax
        {
            Identifier.ValueText: "_",
            Parent: ArgumentSyntax { Parent: TupleExpressionSyntax },
        } discard => Renamed(site, discard),
        IdentifierNameSyntax
        {
            Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } store,
        } name
            when store.Left == name && !IsNothing(store.Right) =>
            Named(site, name.Identifier, statement, site.TypeOf(name), site.MayBeNull(store.Right)),
        ParameterSyntax { Parent.Parent: { } function } parameter =>
            Named(site, parameter.Identifier, function, TypeOf(site, parameter), IsAnnotated(TypeOf(site, parameter))),
        _ => null,
    };

    private static HeldDecision? Named(
        Site site,
        SyntaxToken name,
        SyntaxNode anchor,
        ITypeSymbol? type,
        bool mayBeNull,
        SyntaxNode? changed = null) =>
        DecisionShape.Of(site, type) is { } shape
            ? new(SyntaxFactory.IdentifierName(name.WithoutTrivia()), shape, mayBeNull, anchor, changed ?? anchor)
            : null;

    // What a pattern or an out argument names is only sure to be there where the whole condition holds.
    private static HeldDecision? Designated(
        Site site,
        SyntaxToken name,
        SyntaxNode designation,
        ITypeSymbol? type,
        Func<SyntaxNode, SyntaxNode>? rename = null)
    {
        SyntaxNode? anchor = designation.Ancestors()
            .FirstOrDefault(static each =>
                each is StatementSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax);
        bool isReached = anchor switch
        {
            ForEachVariableStatementSyntax loop => loop.Variable.Span.Contains(designation.Span),
            ExpressionStatementSyntax => designation.FirstAncestorOrSelf<PatternSyntax>() is null,
            LocalDeclarationStatementSyntax => designation.FirstAncestorOrSelf<PatternSyntax>() is null,
            IfStatementSyntax { Condition: IsPatternExpressionSyntax test } =>
                test.Pattern is RecursivePatternSyntax or VarPatternSyntax or DeclarationPatternSyntax
                    && designation.Parent == test.Pattern,
            _ => false,
        };
        bool mayBeNull = IsAnnotated(type) && anchor is not IfStatementSyntax;
        return isReached ? Named(site, name, anchor!, type, mayBeNull, rename?.Invoke(anchor!)) : null;
    }

    private static HeldDecision? Renamed(Site site, ForEachStatementSyntax loop)
    {
        SyntaxToken name = SyntaxFactory.Identifier(NewName.Decision(site)).WithTriviaFrom(loop.Identifier);
        return Named(site, name, loop, Element(site, loop), mayBeNull: false, loop.WithIdentifier(name));
    }

    private static HeldDecision? Renamed(Site site, DiscardDesignationSyntax discard)
    {
        SyntaxToken name = SyntaxFactory.Identifier(NewName.Decision(site)).WithTriviaFrom(discard.UnderscoreToken);
        ITypeSymbol? type = discard.Parent switch
        {
            DeclarationExpressionSyntax declaration => site.TypeOf(declaration),
            ParenthesizedVariableDesignationSyntax
            {
                Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax split },
            } deconstruction => Part(site, split, deconstruction.Variables.IndexOf(discard)),
            _ => null,
        };
        return Designated(
            site,
            name,
            discard,
            type,
            anchor => anchor.ReplaceNode(discard, SyntaxFactory.SingleVariableDesignation(name)));
    }

    private static HeldDecision? Renamed(Site site, IdentifierNameSyntax discard)
    {
        if (discard.Parent is not ArgumentSyntax argument
            || argument.Parent is not TupleExpressionSyntax { Parent: AssignmentExpressionSyntax split } tuple
            || tuple != split.Left)
        {
            return null;
        }

        SyntaxToken name = SyntaxFactory.Identifier(NewName.Decision(site));
        ExpressionSyntax declaration =
            SyntaxFactory.ParseExpression($"(var {name.ValueText}, _)") is TupleExpressionSyntax parsed
            ? parsed.Arguments[0].Expression.WithTriviaFrom(discard)
            : discard;
        return Designated(
            site,
            name,
            discard,
            Part(site, split, tuple.Arguments.IndexOf(argument)),
            anchor => anchor.ReplaceNode(discard, declaration));
    }

    private static ITypeSymbol? Part(Site site, AssignmentExpressionSyntax split, int index) =>
        site.TypeOf(split.Right) is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length
            ? tuple.TupleElements[index].Type
            : null;

    private static ITypeSymbol? Element(Site site, ForEachStatementSyntax loop) =>
        site.Model.GetForEachStatementInfo(loop).ElementType;

    private static ITypeSymbol? TypeOf(Site site, SyntaxNode declaration) =>
        site.Model.GetDeclaredSymbol(declaration, site.Cancellation) switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };

    private static bool IsAnnotated(ITypeSymbol? type) =>
        type.IsNullableValue() || type is { NullableAnnotation: NullableAnnotation.Annotated };

    private static bool IsNothing(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression)
        || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || value is DefaultExpressionSyntax;
}
