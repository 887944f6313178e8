using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>Follows a value upwards, through everything that only passes it on, to what becomes of it.</summary>
/// <remarks>What isn't known here escapes, and what escapes counts as handled: a doubt is never reported.</remarks>
internal sealed partial class UseClassifier(KnownRoles roles, Func<ILocalSymbol, bool> isRead)
{
    private const int Deepest = 12;

    /// <summary>Collection expressions: their interface is newer than some compilers that this has to run in.</summary>
    public const OperationKind CollectionExpression = (OperationKind)127;

    public Use Classify(IOperation value)
    {
        Use use = Classify(value, 0);
        return use.Kind is UseKind.Tested or UseKind.Described or UseKind.NullTested or UseKind.Neutral
            && TestFrameworks.IsAsserted(use.At)
                ? new(UseKind.Handled, use.At)
                : use;
    }

    private Use Classify(IOperation value, int depth)
    {
        IOperation current = value;
        while (depth <= Deepest)
        {
            Step step = Next(current, depth);
            if (step.Use is { } use)
            {
                return use;
            }

            current = step.Passed!;
        }

        return new(UseKind.Escapes, current);
    }

    private Step Next(IOperation current, int depth)
    {
        switch (current.Parent)
        {
            case IExpressionStatementOperation:
                return new Use(UseKind.Dropped, current);
            case ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } store
                when store.Value == current:
                return Assigned(store.Target, store, current);
            case IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or ICoalesceAssignmentOperation:
                return Step.To(current.Parent);
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } appended:
                return new Use(UseKind.Described, appended);
            case IConversionOperation conversion:
                return OfConversion(conversion, current, depth);
            case IConditionalOperation conditional when conditional.Condition != current:
                return Step.To(conditional);
            case ISwitchExpressionArmOperation arm when arm.Value == current:
                return Step.To(arm.Parent!);
            case ISwitchExpressionOperation expression when expression.Value == current:
                return OfSwitchExpression(expression, current);
            case ISwitchOperation statement when statement.Value == current:
                return new Use(UseKind.Tested, current, IsWhole: true);
            case IConditionalAccessOperation access when access.Operation == current:
                return OfConditionalAccess(access, depth);
            case IConditionalAccessOperation access:
                return Step.To(access);
            case IInterpolationOperation:
                return new Use(UseKind.Described, current);
            case IArrayInitializerOperation { Parent: IArrayCreationOperation array }:
                return Step.To(array);
            case IArrayCreationOperation { IsImplicit: true } or { Kind: CollectionExpression }:
                return Step.To(current.Parent);
            case IForEachLoopOperation loop when loop.Collection == current:
                return loop.LoopControlVariable is IVariableDeclaratorOperation variable
                    ? new Use(UseKind.StoredInLocal, loop, variable.Symbol)
                    : new Use(UseKind.Deconstructed, loop);
            case IIsPatternOperation pattern:
                return OfPattern(pattern, current);
            case IIsTypeOperation type:
                return roles.OutcomeOfCase(type.TypeOperand) is { } outcomes
                    ? TestResult(type, outcomes)
                    : new Use(UseKind.NullTested, type);
            case IBinaryOperation binary:
                return OfBinary(binary, current);
            case IUnaryOperation unary:
                return new Use(UseKind.UsedAsNumber, unary);
            case ITupleOperation tuple:
                return OfTuple(tuple);
            case IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation or IArgumentOperation:
                return OfMemberOrCall(current.Parent, current, depth);
            default:
                return Stored(current) ?? new Use(UseKind.Escapes, current.Parent ?? current);
        }
    }

    private Step OfMemberOrCall(IOperation parent, IOperation current, int depth) => parent switch
    {
        IFieldReferenceOperation field when field.Instance == current => OfField(field, current),
        IPropertyReferenceOperation property when property.Instance == current => OfProperty(property, current),
        IPropertyReferenceOperation indexer when roles.Carries(indexer.Type) => Step.To(indexer),
        IInvocationOperation invocation when invocation.Instance == current => OfReceiver(invocation, current),
        IArgumentOperation argument => OfArgument(argument, current, depth),
        _ => new Use(UseKind.Escapes, parent),
    };

    private static Use OfTuple(ITupleOperation tuple) => tuple.Wrapped().Parent switch
    {
        ISwitchExpressionOperation or IIsPatternOperation or ISwitchOperation => new(UseKind.Handled, tuple),
        IDeconstructionAssignmentOperation deconstruction => new(UseKind.Deconstructed, deconstruction),
        ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new(UseKind.Discarded, assignment),
        _ => new(UseKind.Escapes, tuple),
    };

    private static Use? Stored(IOperation current) => current.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            new(UseKind.StoredInLocal, current, declarator.Symbol),
        IVariableDeclaratorOperation declarator => new(UseKind.StoredInLocal, current, declarator.Symbol),
        IDeconstructionAssignmentOperation deconstruction when deconstruction.Value == current =>
            new(UseKind.Deconstructed, deconstruction),
        ISimpleAssignmentOperation assignment when assignment.Value == current =>
            Assigned(assignment.Target, assignment, current),
        _ => null,
    };

    private static Use Assigned(IOperation target, IOperation assignment, IOperation value) => target switch
    {
        IDiscardOperation => new(UseKind.Discarded, assignment),
        ILocalReferenceOperation local when assignment.Parent is IExpressionStatementOperation or null =>
            new(UseKind.StoredInLocal, value, local.Local),
        _ => new(UseKind.Escapes, value),
    };

    private Step OfConditionalAccess(IConditionalAccessOperation access, int depth) =>
        access.WhenNotNull.DescendantsAndSelf()
            .OfType<IConditionalAccessInstanceOperation>()
            .FirstOrDefault() is { } receiver
                ? Classify(receiver, depth + 1)
                : new Use(UseKind.Escapes, access);

    private Step OfConversion(IConversionOperation conversion, IOperation current, int depth)
    {
        ITypeSymbol? type = conversion.Type;
        if (conversion.OperatorMethod is not null)
        {
            return new Use(UseKind.Escapes, conversion);
        }

        if (conversion.IsTryCast && roles.OutcomeOfCase(type) is { } outcomes)
        {
            return OfTryCast(conversion, outcomes);
        }

        if (roles.Framework.IsTaskWithoutValue(type))
        {
            return new Use(UseKind.TaskLost, current);
        }

        if (type is { TypeKind: TypeKind.Dynamic })
        {
            return new Use(UseKind.TypeLost, current);
        }

        if ((type is { TypeKind: TypeKind.Enum } && !roles.IsVerdict(type)) || IsInteger(type))
        {
            return new Use(UseKind.UsedAsNumber, conversion);
        }

        if (type?.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType
            or SpecialType.System_Enum))
        {
            return Step.To(conversion);
        }

        // As an object it may still be logged or compared.
        Use use = Classify(conversion, depth + 1);
        return use.Kind != UseKind.Escapes ? use
            : TestFrameworks.IsArgumentOfThrowAssertion(conversion) ? new Use(UseKind.Handled, conversion)
            : new Use(UseKind.TypeLost, current);
    }

    private static bool IsInteger(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>Either what becomes of the value, or the operation that passes it on.</summary>
    private readonly record struct Step(Use? Use, IOperation? Passed)
    {
        public static Step To(IOperation passed) => new(null, passed);

        public static implicit operator Step(Use use) => new(use, null);
    }
}
