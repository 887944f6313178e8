using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>A decision that an expression gives and nobody takes.</summary>
/// <param name="Value">The expression that gives it.</param>
/// <param name="Replaced">The expression and what drops it: the same, or the assignment to <c>_</c>.</param>
/// <param name="Shape">What it offers.</param>
/// <param name="MayBeNull">Whether there may be no decision.</param>
internal sealed record DroppedDecision(
    ExpressionSyntax Value, ExpressionSyntax Replaced, DecisionShape Shape, bool MayBeNull)
{
    public static DroppedDecision? At(Site site)
    {
        (ExpressionSyntax? value, ExpressionSyntax? replaced) = site.Node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard =>
                (discard.Right, discard),
            ExpressionSyntax expression when IsDropped(expression) => (expression, expression),
            _ => default((ExpressionSyntax?, ExpressionSyntax?)),
        };
        return value is not null && replaced is not null
            && DecisionShape.Of(site, site.TypeOf(Last(value))) is { } shape
            ? new(value, replaced, shape, site.MayBeNull(Last(value)))
            : null;
    }

    /// <summary>The root with a method called on the decision, for as far as one is there: in <c>a?.B()</c> within the
    /// access.</summary>
    public SyntaxNode? WithCall(SyntaxNode root, string call)
    {
        if (MayBeNull)
        {
            return null;
        }

        ExpressionSyntax last = Last(Value);
        ExpressionSyntax called = Template.Expression($"$0.{call}", last);
        ExpressionSyntax whole = last == Value ? called : Value.ReplaceNode(last, called);
        return root.ReplaceNode(Replaced, whole.WithTriviaFrom(Replaced));
    }

    // Of a?.B?.C() it is C's result that is dropped.
    private static ExpressionSyntax Last(ExpressionSyntax value) =>
        value is ConditionalAccessExpressionSyntax access ? Last(access.WhenNotNull) : value;

    private static bool IsDropped(ExpressionSyntax expression) =>
        expression.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax
            or AnonymousFunctionExpressionSyntax
            or ForStatementSyntax;
}
