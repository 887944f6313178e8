using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A permit is for one effect, at once: it is neither kept nor used again.</summary>
internal sealed class PermitIsUsedOnce : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO046",
        "Permit outlives its decision",
        "Construction",
        "A permit is for one effect; do not keep or reuse it",
        DiagnosticSeverity.Info);

    public override void Check(Body body)
    {
        foreach (IOperation operation in body.Operations)
        {
            if (Keeps(operation, body.Roles) || IsUsedAgain(operation, body.Roles))
            {
                body.Report(Descriptor, operation);
            }
        }
    }

    private static bool Keeps(IOperation operation, KnownRoles roles) => operation switch
    {
        IAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation } store =>
            roles.IsPermit(store.Value.Unwrapped().Type) && !IsInInitializer(store),
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Enqueue" or "Push" or "AddOrUpdate" or "TryWrite" } call =>
            call.TargetMethod.IsIn("System") && call.Arguments.Any(argument => roles.IsPermit(argument.Value.Unwrapped().Type)),
        _ => false,
    };

    // What is put together for one call doesn't keep it.
    private static bool IsInInitializer(IAssignmentOperation store) =>
        store.Parent is IObjectOrCollectionInitializerOperation;

    // Obtained before the loop, spent in each round.
    private static bool IsUsedAgain(IOperation operation, KnownRoles roles) =>
        operation is ILocalReferenceOperation { IsDeclaration: false, Parent: IArgumentOperation } permit
        && roles.IsPermit(permit.Type)
        && permit.Ancestors()
            .TakeWhile(static ancestor => ancestor is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            .OfType<ILoopOperation>()
            .FirstOrDefault() is { } loop
        && !loop.Syntax.Span.Contains(permit.Local.DeclaringSyntaxReferences[0].Span)
        && !IsLeftAtOnce(permit, loop);

    private static bool IsLeftAtOnce(IOperation use, ILoopOperation loop) =>
        use.AncestorsWithin(loop)
            .OfType<IBlockOperation>()
            .Any(static block => block.Operations.LastOrDefault()
                is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break });
}
