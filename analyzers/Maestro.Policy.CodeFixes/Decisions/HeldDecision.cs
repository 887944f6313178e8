using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>A decision that has a name, and the place from which on it can be asked.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Shape">What it offers.</param>
/// <param name="MayBeNull">Whether there may be no decision in it.</param>
/// <param name="Anchor">The statement, or the function, that gives it its value.</param>
/// <param name="Changed">The anchor, where the variable had to be given a name first.</param>
internal sealed record HeldDecision(
    IdentifierNameSyntax Name, DecisionShape Shape, bool MayBeNull, SyntaxNode Anchor, SyntaxNode Changed)
{
    /// <summary>The root with a check put where the decision is first there; <see langword="null"/> where a check has
    /// no place.</summary>
    public SyntaxNode? WithCheck(SyntaxNode root, StatementSyntax check) => Changed switch
    {
        ForEachStatementSyntax loop =>
            root.ReplaceNode(Anchor, loop.WithStatement(Statements.AtStart(loop.Statement, check))),
        ForEachVariableStatementSyntax loop =>
            root.ReplaceNode(Anchor, loop.WithStatement(Statements.AtStart(loop.Statement, check))),
        IfStatementSyntax branch =>
            root.ReplaceNode(Anchor, branch.WithStatement(Statements.AtStart(branch.Statement, check))),
        BaseMethodDeclarationSyntax { Body: { } body } method =>
            root.ReplaceNode(Anchor, method.WithBody(Statements.AtStart(body, check))),
        LocalFunctionStatementSyntax { Body: { } body } function =>
            root.ReplaceNode(Anchor, function.WithBody(Statements.AtStart(body, check))),
        ExpressionStatementSyntax or LocalDeclarationStatementSyntax =>
            Statements.Replace(root, (StatementSyntax)Anchor, [(StatementSyntax)Changed, check]),
        _ => null,
    };

    /// <summary>Where the check will stand.</summary>
    public SyntaxNode Inside => Anchor switch
    {
        CommonForEachStatementSyntax loop => loop.Statement,
        IfStatementSyntax branch => branch.Statement,
        BaseMethodDeclarationSyntax { Body: { } body } => body.Statements.FirstOrDefault() ?? (SyntaxNode)body,
        LocalFunctionStatementSyntax { Body: { } body } => body.Statements.FirstOrDefault() ?? (SyntaxNode)body,
        _ => Anchor,
    };
}
