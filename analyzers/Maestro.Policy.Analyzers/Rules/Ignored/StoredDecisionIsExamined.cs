using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A decision in a local is examined before it is overwritten or forgotten.</summary>
internal sealed class StoredDecisionIsExamined : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO004",
        "Decision is stored but never examined",
        "Ignored",
        "'{0}' holds a decision that is never examined{1}");

    public override void Check(Body body)
    {
        foreach (LocalStory local in body.Locals)
        {
            switch (local.Fate)
            {
                case LocalFate.Unread
                    when local.Local.Name != "_" && !TaskHolders.Include(local.Local.Type, body.Roles):
                    body.Report(Descriptor, Place(local), local.Local.Name, "");
                    break;
                case LocalFate.OnlyOtherPartsRead:
                    body.Report(Descriptor, local.Declaration, local.Local.Name, "");
                    break;
                case LocalFate.Examined or LocalFate.OnlyTested
                    when body.LossOf(local) is { Kind: LossKind.Overwritten or LossKind.Unread } loss:
                    string when = loss.Kind == LossKind.Overwritten ? " before it is overwritten" : "";
                    body.Report(Descriptor, loss.Place, local.Local.Name, when);
                    break;
            }
        }
    }

    // Where it is declared, unless it only gets the decision later.
    private static Location Place(LocalStory local)
    {
        SyntaxNode declaration = local.Local.DeclaringSyntaxReferences[0].GetSyntax();
        return declaration is VariableDeclaratorSyntax { Initializer: null } && local.FirstWrite is { } write
            ? write.Syntax.GetLocation()
            : local.Declaration;
    }
}
