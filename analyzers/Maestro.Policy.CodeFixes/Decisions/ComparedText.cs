using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>A comparison of what a value says with a text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text.</param>
/// <param name="IsNegated">Whether it is true when they differ.</param>
internal sealed record ComparedText(ExpressionSyntax Value, string Text, bool IsNegated)
{
    public static ComparedText? In(Site site, ExpressionSyntax comparison) => comparison switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } same =>
            Of(site, same.Left, same.Right, false),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } other =>
            Of(site, other.Left, other.Right, true),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } equals,
            ArgumentList.Arguments: { } arguments,
        } => arguments.Count == 1 && site.TypeOf(arguments[0].Expression) is not null
            ? Of(site, equals.Expression, arguments[0].Expression, isNegated: false)
            : arguments.Count >= 2 ? Of(site, arguments[0].Expression, arguments[1].Expression, isNegated: false)
            : null,
        _ => null,
    };

    /// <summary>The outcome that a text means, in whatever case.</summary>
    public static Outcomes? OutcomeNamed(string text) => text.ToUpperInvariant() switch
    {
        "RUN" => Outcomes.Run,
        "HITL" or "PAUSE_FOR_HITL" => Outcomes.Hitl,
        "STOP" or "STOPPED" => Outcomes.Stop,
        _ => null,
    };

    private static ComparedText? Of(Site site, ExpressionSyntax left, ExpressionSyntax right, bool isNegated) =>
        TextOf(site, right) is { } end ? new(Said(left), end, isNegated)
        : TextOf(site, left) is { } start ? new(Said(right), start, isNegated)
        : null;

    private static string? TextOf(Site site, ExpressionSyntax value) =>
        site.Constant(value) as string;

    // What is written out: x of x.ToString() and of x.Value.
    private static ExpressionSyntax Said(ExpressionSyntax text) => text switch
    {
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } written,
            ArgumentList.Arguments.Count: 0,
        } => written.Expression,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } written => written.Expression,
        _ => text,
    };
}
