using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A decision is examined on every path that leaves its member.</summary>
internal sealed class DecisionIsExaminedOnEveryPath : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO009",
        "Decision is not examined on every path",
        "Ignored",
        "'{0}' is not examined on the path that leaves at line {1}",
        DiagnosticSeverity.Info);

    public override void Check(Body body)
    {
        if (body.HasEffects)
        {
            return;
        }

        foreach (LocalStory local in body.Locals)
        {
            if (local.Fate is LocalFate.Examined or LocalFate.OnlyTested
                && body.LossOf(local) is { Kind: LossKind.UnreadOnAPath, ExitLine: var line }
                // That its tests mix outcomes up is what matters more.
                && !body.Partitions.Any(tests => tests.Subject == local.Local.Name))
            {
                body.Report(Descriptor, local.Declaration, SeverityIn(body), local.Local.Name, line);
            }
        }
    }

    private DiagnosticSeverity SeverityIn(Body body) =>
        body.Roles.Options.RequiresAllPaths(body.Blocks[0].Syntax.SyntaxTree)
            ? DiagnosticSeverity.Warning
            : Descriptor.DefaultSeverity;
}
