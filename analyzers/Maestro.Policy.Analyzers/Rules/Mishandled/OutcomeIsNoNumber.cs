using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>Outcomes are named, not ordered, added or cast.</summary>
internal sealed class OutcomeIsNoNumber : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO018",
        "Outcome is used as a number",
        "Mishandled",
        "Outcomes are not ordered and are not flags; name the outcome");

    public override void Check(Body body)
    {
        foreach (Use use in body.AllUses)
        {
            if (use.Kind == UseKind.UsedAsNumber)
            {
                body.Report(Descriptor, use.At);
            }
        }

        foreach (IOperation operation in body.Operations)
        {
            if (operation is IConversionOperation { IsImplicit: false, Parent: not IBinaryOperation } cast
                && CrossesNumbers(cast, body.Roles))
            {
                body.Report(Descriptor, cast);
            }
            else if (operation is IInvocationOperation call && OrdersVerdicts(call, body.Roles))
            {
                body.Report(Descriptor, call);
            }
        }
    }

    private static bool CrossesNumbers(IConversionOperation cast, KnownRoles roles) =>
        (roles.IsVerdict(cast.Type)
            && cast.Operand.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64)
        || (roles.IsVerdict(cast.Operand.Type) && cast.Type is { TypeKind: TypeKind.Enum }
            && !roles.IsVerdict(cast.Type));

    // decisions.Max(d => d.Verdict)
    private static bool OrdersVerdicts(IInvocationOperation call, KnownRoles roles) =>
        call.TargetMethod.Home() == "System.Linq"
        && call.TargetMethod.Name is "Max" or "Min" or "MaxBy" or "MinBy" or "OrderBy" or "OrderByDescending"
        && roles.IsVerdict(call.Arguments.Length == 1
            ? roles.Carried(call.Arguments[0].Value.Type)
            : call.Arguments[1].Lambda()?.ReturnedValue()?.Type);
}
