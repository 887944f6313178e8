using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Takes away, or turns around, each guard of a piece of code.</summary>
internal static class GuardMutants
{
    private static readonly string[] Words =
        ["IsRun", "IsStop", "IsHitl", "Verdict", "TryGetPermit", "Permit", "Run ", "Allowed", "CanRun"];

    public static IEnumerable<GuardMutant> Of(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14)).GetRoot();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            foreach ((string change, SyntaxNode? replacement) in Changes(node))
            {
                SyntaxNode? mutated = replacement is null
                    ? root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)
                    : root.ReplaceNode(node, replacement);
                string at = node.ToString().ReplaceLineEndings(" ");
                yield return new($"{change} {at[..Math.Min(at.Length, 60)]}", mutated!.ToFullString());
            }
        }
    }

    private static IEnumerable<(string Change, SyntaxNode? Replacement)> Changes(SyntaxNode node)
    {
        switch (node)
        {
            case IfStatementSyntax { Else: null } guard when IsGuard(guard.Condition):
                yield return ("turned around", guard.WithCondition(Negated(guard.Condition)));
                yield return ("taken away", IsExit(guard.Statement) ? EmptyStatement() : guard.Statement);
                break;
            case IfStatementSyntax choice when IsGuard(choice.Condition):
                yield return ("turned around", choice.WithCondition(Negated(choice.Condition)));
                break;
            case ConditionalExpressionSyntax choice when IsGuard(choice.Condition):
                yield return ("turned around", choice.WithCondition(Negated(choice.Condition)));
                break;
            case ExpressionStatementSyntax statement
                when statement.ToString().Contains("ThrowIfNotRun()", StringComparison.Ordinal):
                yield return ("taken away", EmptyStatement());
                break;
        }
    }

    private static bool IsGuard(ExpressionSyntax condition) =>
        Words.Any(word => condition.ToString().Contains(word, StringComparison.Ordinal));

    private static ParenthesizedExpressionSyntax Negated(ExpressionSyntax condition) =>
        ParenthesizedExpression(PrefixUnaryExpression(
            SyntaxKind.LogicalNotExpression, ParenthesizedExpression(condition.WithoutTrivia())));

    private static bool IsExit(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax
            or YieldStatementSyntax
        || (statement is BlockSyntax { Statements: { Count: > 0 } statements } && IsExit(statements[^1]));
}
