using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Goes through the operations of bodies. Most have nothing to do with decisions.</summary>
internal sealed class BodyOperations(KnownRoles roles)
{
    /// <summary>All operations below one, the outer ones first.</summary>
    public ImmutableArray<IOperation> In(ImmutableArray<IOperation> blocks)
    {
        ImmutableArray<IOperation>.Builder operations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation block in blocks)
        {
            Collect(block, operations);
        }

        return operations.ToImmutable();
    }

    /// <summary>Whether an operation, or any below it, concerns decisions.</summary>
    public bool AreRelevant(IOperation operation)
    {
        if (IsRelevant(operation))
        {
            return true;
        }

        if (IsData(operation))
        {
            return false;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (AreRelevant(child))
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(IOperation operation, ImmutableArray<IOperation>.Builder operations)
    {
        operations.Add(operation);
        if (IsData(operation))
        {
            return;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Collect(child, operations);
        }
    }

    // An expression tree is data, a name is text: nothing in them runs here.
    private bool IsData(IOperation operation) =>
        operation is INameOfOperation
        || (operation is IConversionOperation && roles.Framework.IsExpressionTree(operation.Type));

    private bool IsRelevant(IOperation operation) => roles.ConcernsDecisions(operation.Type) || operation switch
    {
        IInvocationOperation call => roles.ConcernsDecisions(call.TargetMethod),
        IAnonymousFunctionOperation lambda => TakesDecision(lambda.Symbol),
        ILocalFunctionOperation function => TakesDecision(function.Symbol),
        IMethodReferenceOperation reference =>
            roles.ConcernsDecisions(reference.Method) || roles.IsFactory(reference.Method),
        IObjectCreationOperation creation => roles.IsGuardedEffect(creation.Constructor),
        IPropertyReferenceOperation property => roles.IsGuardedEffect(property.Property),
        ITypeOfOperation type => roles.ConcernsDecisions(type.TypeOperand),
        IConversionOperation { Type.TypeKind: TypeKind.Dynamic } => true,
        _ => roles.IsGuardedEffect(operation.CalledOperator()),
    };

    private bool TakesDecision(IMethodSymbol method) =>
        method.Parameters.Any(parameter => roles.IsMustHandle(parameter.Type));
}
