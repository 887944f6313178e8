using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        IAssignmentOperation { Target: var target } store when IsKept(target) =>
            IsOrHoldsPermit(store.Value.Unwrapped(), roles) && !IsInInitializer(store),
        IFieldReferenceOperation { Parent: IArgumentOperation { Parameter.RefKind: RefKind.Out } } field =>
            roles.IsPermit(field.Type),
        IParameterReferenceOperation { Parent: IFieldInitializerOperation or IPropertyInitializerOperation } given =>
            roles.IsPermit(given.Type),
        IInvocationOperation { TargetMethod.Name: var name } call when IsAdding(name) =>
            call.TargetMethod.IsIn("System")
            && call.Arguments.Any(argument => roles.IsPermit(argument.Value.Unwrapped().Type)),
        _ => false,
    };

    private static bool IsKept(IOperation target) =>
        target is IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation;

    private static bool IsAdding(string method) =>
        method is "Add" or "AddFirst" or "AddLast" or "AddOrUpdate" or "Enqueue" or "Insert" or "Push"
            or "TryAdd" or "TryWrite" or "WriteAsync";

    // The permit itself, or a lambda that spends it later.
    private static bool IsOrHoldsPermit(IOperation value, KnownRoles roles) =>
        roles.IsPermit(value.Type)
        || (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            && lambda.Descendants().Any(part => part is ILocalReferenceOperation or IParameterReferenceOperation
                && roles.IsPermit(part.Type)
                && !IsDeclaredIn(part, lambda)));

    // What is put together for one call doesn't keep it.
    private static bool IsInInitializer(IAssignmentOperation store) =>
        store.Parent is IObjectOrCollectionInitializerOperation;

    // Obtained before the loop, spent in each round.
    private static bool IsUsedAgain(IOperation operation, KnownRoles roles) =>
        operation is ILocalReferenceOperation { Parent: IArgumentOperation }
            or IParameterReferenceOperation { Parent: IArgumentOperation }
        && roles.IsPermit(operation.Type)
        && operation.Ancestors()
            .TakeWhile(static ancestor => ancestor is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            .OfType<ILoopOperation>()
            .FirstOrDefault() is { } loop
        && !IsDeclaredIn(operation, loop)
        && !IsLeftAtOnce(operation, loop);

    private static bool IsDeclaredIn(IOperation variable, IOperation outer)
    {
        ISymbol? symbol = variable switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences.Any(reference => outer.Syntax.Span.Contains(reference.Span)) == true;
    }

    private static bool IsLeftAtOnce(IOperation use, ILoopOperation loop) =>
        use.AncestorsWithin(loop)
            .OfType<IBlockOperation>()
            .Any(static block => block.Operations.LastOrDefault()
                is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break });
}
