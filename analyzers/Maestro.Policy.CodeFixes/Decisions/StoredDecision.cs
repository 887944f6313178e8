using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>A dropped decision given a name of its own, where there is room for a variable.</summary>
/// <param name="Statement">The statement that drops it.</param>
/// <param name="Declaration">The statement that keeps it.</param>
/// <param name="Name">The variable.</param>
internal sealed record StoredDecision(
    ExpressionStatementSyntax Statement, StatementSyntax Declaration, IdentifierNameSyntax Name)
{
    public static StoredDecision? Of(Site site, DroppedDecision dropped)
    {
        // An embedded statement would need a block, and what a reader then sees no longer looks like one step.
        if (dropped.Replaced.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax
                or GlobalStatementSyntax } statement)
        {
            return null;
        }

        string name = NewName.Decision(site);
        return new(
            statement,
            Template.Statement($"var {name} = $0;", dropped.Value),
            (IdentifierNameSyntax)Template.Expression(name));
    }
}
