using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Collects the operations of a body in one descent, and finds out whether any of them concerns
/// decisions.</summary>
internal sealed class BodyOperations(KnownRoles roles)
{
    private readonly ImmutableArray<IOperation>.Builder _operations = ImmutableArray.CreateBuilder<IOperation>();

    public bool AreRelevant { get; private set; }

    public void Collect(IOperation operation)
    {
        _operations.Add(operation);
        AreRelevant = AreRelevant || IsRelevant(operation);

        // An expression tree is data, a name is text: nothing in them runs here.
        if (operation is INameOfOperation
            || (operation is IConversionOperation && roles.Framework.IsExpressionTree(operation.Type)))
        {
            return;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Collect(child);
        }
    }

    public ImmutableArray<IOperation> ToImmutable() => _operations.ToImmutable();

    private bool IsRelevant(IOperation operation) => ConcernsDecisions(operation.Type) || operation switch
    {
        IInvocationOperation call =>
            roles.IsGuardedEffect(call.TargetMethod)
            || roles.ResultMustBeHandled(call.TargetMethod)
            || call.TargetMethod.Parameters.Any(IsOutcomeHandler)
            || call.TargetMethod.TypeArguments.Any(ConcernsDecisions),
        IAnonymousFunctionOperation lambda => TakesDecision(lambda.Symbol),
        ILocalFunctionOperation function => TakesDecision(function.Symbol),
        IMethodReferenceOperation reference =>
            roles.IsGuardedEffect(reference.Method) || roles.IsFactory(reference.Method),
        IObjectCreationOperation creation => roles.IsGuardedEffect(creation.Constructor),
        IPropertyReferenceOperation property => roles.IsGuardedEffect(property.Property),
        ITypeOfOperation type => ConcernsDecisions(type.TypeOperand),
        IConversionOperation { Type.TypeKind: TypeKind.Dynamic } => true,
        _ => roles.IsGuardedEffect(operation.CalledOperator()),
    };

    private bool IsOutcomeHandler(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Delegate && roles.OnOutcome(parameter) is not null;

    private bool TakesDecision(IMethodSymbol method) =>
        method.Parameters.Any(parameter => roles.IsMustHandle(parameter.Type));

    private bool ConcernsDecisions(ITypeSymbol? type) =>
        type is not null && (roles.Carries(type) || roles.IsPermit(type) || roles.IsGateAnswer(type));
}
