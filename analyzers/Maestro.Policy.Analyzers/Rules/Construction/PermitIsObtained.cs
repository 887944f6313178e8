using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
            if (body.Roles.IsPermit(suppression.AssertedType) && !IsForged(suppression, body))
            {
                body.Report(Descriptor, suppression.Place.GetLocation());
            }
        }
    }

    // That has its own rule.
    private static bool IsForged(Suppression suppression, Body body) =>
        suppression.Model.GetOperation(suppression.Node.Operand, body.Cancellation)?.Unwrapped()
            is IInvocationOperation call
        && Forgeries.TypeMadeBy(call, body.Roles) is not null;
}
