using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Sealed;

/// <summary>Approvals that no human gave: constants, and what stands ready before anybody was asked.</summary>
internal static class InventedApprovals
{
    public static bool IsIn(IInvocationOperation call, Body body) =>
        call.TargetMethod.Name is SealMembers.Override or SealMembers.Resume
        && body.Roles.IsMustHandle(call.TargetMethod.ContainingType)
        && call.Arguments.Length == 1
        && IsInvented(call.Arguments[0].Value.Unwrapped(), body);

    private static bool IsInvented(IOperation approval, Body body) =>
        body.Roles.IsApproval(approval.Type)
        && approval switch
        {
            IPropertyReferenceOperation property => property.Property.IsStatic,
            IFieldReferenceOperation field => field.Field.IsStatic,
            IInvocationOperation made =>
                !made.Arguments.IsEmpty && made.Arguments.All(static argument => argument.Value.IsConstant()),
            ICoalesceOperation fallback => IsInvented(fallback.WhenNull.Unwrapped(), body),
            IConditionalOperation { WhenFalse: { } otherwise } choice =>
                IsInvented(choice.WhenTrue.Unwrapped(), body) || IsInvented(otherwise.Unwrapped(), body),
            ILocalReferenceOperation local =>
                OnlyValue(local, body) is { } value && IsInvented(value.Unwrapped(), body),
            _ => false,
        };

    // Broken code can name a local in its own value.
    private static IOperation? OnlyValue(ILocalReferenceOperation named, Body body) =>
        body.ReferencesOf(named.Local).Any(Body.IsWrite)
            ? null
            : body.All<IVariableDeclaratorOperation>()
                .FirstOrDefault(declarator => declarator.Symbol.Is(named.Local)
                    && declarator.Syntax.Span.End <= named.Syntax.SpanStart)
                ?.GetVariableInitializer()?.Value;
}
