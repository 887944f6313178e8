using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Sealed;

/// <summary>Approvals that no human gave: constants, and what stands ready before anybody was asked.</summary>
internal static class InventedApprovals
{
    public static bool IsIn(IInvocationOperation call, KnownRoles roles) =>
        call.TargetMethod.Name is SealMembers.Override or SealMembers.Resume
        && roles.IsMustHandle(call.TargetMethod.ContainingType)
        && call.Arguments.Length == 1
        && IsInvented(call.Arguments[0].Value.Unwrapped(), roles);

    private static bool IsInvented(IOperation approval, KnownRoles roles) =>
        roles.IsApproval(approval.Type)
        && approval switch
        {
            IPropertyReferenceOperation property => property.Property.IsStatic,
            IFieldReferenceOperation field => field.Field.IsStatic,
            IInvocationOperation made =>
                !made.Arguments.IsEmpty && made.Arguments.All(static argument => argument.Value.IsConstant()),
            _ => false,
        };
}
