using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>How code leaves without having done anything.</summary>
internal static class Leaving
{
    /// <summary><c>return;</c>, <c>return false;</c> or <c>continue;</c>; <see langword="null"/> where none of them
    /// says no: the default value of another type may well mean yes.</summary>
    public static string? From(Site site, SyntaxNode place)
    {
        foreach (SyntaxNode ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return "continue;";
                case FinallyClauseSyntax or ConstructorDeclarationSyntax or InitializerExpressionSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax lambda:
                    return Of(site.Symbol(lambda) as IMethodSymbol, lambda);
                case LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return Of(site.Model.GetDeclaredSymbol(ancestor, site.Cancellation) as IMethodSymbol, ancestor);
                case CompilationUnitSyntax unit:
                    return unit.Members.OfType<GlobalStatementSyntax>().Any(ReturnsNumber) ? null : "return;";
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private static string? Of(IMethodSymbol? method, SyntaxNode function)
    {
        if (method is null || function.DescendantNodes(IsSameFunction).Any(static node => node is YieldStatementSyntax))
        {
            return null;
        }

        ITypeSymbol? result = method.ReturnsVoid ? null : method.ReturnType;
        if (method.IsAsync && result is INamedTypeSymbol { Name: "Task" or "ValueTask" } task)
        {
            result = task.TypeArguments.FirstOrDefault();
        }

        return result is null ? "return;" : result.SpecialType == SpecialType.System_Boolean ? "return false;" : null;
    }

    private static bool IsSameFunction(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            || node.Parent is null or not BlockSyntax;

    private static bool ReturnsNumber(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(static node =>
            node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is ReturnStatementSyntax { Expression: not null });
}
