using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A permit is obtained, not asserted with <c>!</c>.</summary>
internal sealed class PermitIsObtained : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO045",
        "Permit is asserted, not obtained",
        "Construction",
        "The null-forgiving operator turns a missing permit into a present one");

    public override void Check(Body body)
    {
        foreach (Suppression suppression in Suppressions.In(body))
        {
            if (suppression.Node.Operand is not InvocationExpressionSyntax
                && body.Roles.IsPermit(suppression.AssertedType))
            {
                body.Report(Descriptor, suppression.Place.GetLocation());
            }
        }
    }
}
