using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>Follows a value upwards, through everything that only passes it on, to what becomes of it.</summary>
/// <remarks>What isn't known here escapes, and what escapes counts as handled: a doubt is never reported.</remarks>
internal sealed partial class UseClassifier(KnownRoles roles, Func<ILocalSymbol, bool> isRead)
{
    /// <summary>Collection expressions: their interface is newer than some compilers that this has to run in.</summary>
    public const OperationKind CollectionExpression = (OperationKind)127;

    public Use Classify(IOperation value)
    {
        Use use = Follow(value);
        return use.Kind is UseKind.Tested or UseKind.Described or UseKind.NullTested or UseKind.Neutral
            && TestFrameworks.IsAsserted(use.At)
                ? new(UseKind.Handled, use.At)
                : use;
    }

    // Each step leads further up, so it ends.
    private Use Follow(IOperation value)
    {
        Step step = Next(value);
        while (step.Passed is { } passed)
        {
            step = Next(passed);
        }

        return step.Use;
    }

    private Step Next(IOperation current)
    {
        switch (current.Parent)
        {
            case IExpressionStatementOperation:
                return new Use(UseKind.Dropped, current);
            case ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } store
                when store.Value == current:
                return Assigned(store.Target, store, current);
            case IAwaitOperation or ICoalesceOperation or ICoalesceAssignmentOperation:
                return Step.To(current.Parent);
            case ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } appended:
                return new Use(UseKind.Described, appended);
            case IConversionOperation conversion:
                return OfConversion(conversion, current);
            case IConditionalOperation conditional:
                return Step.To(conditional);
            case ISwitchExpressionArmOperation arm:
                return Step.To(arm.Parent!);
            case ISwitchExpressionOperation expression:
                return OfSwitchExpression(expression, current);
            case ISwitchOperation:
                return new Use(UseKind.Tested, current, IsWhole: true);
            case IConditionalAccessOperation access when access.Operation == current:
                return OfConditionalAccess(access);
            case IConditionalAccessOperation access:
                return Step.To(access);
            case IInterpolationOperation:
                return new Use(UseKind.Described, current);
            case IArrayInitializerOperation { Parent: IArrayCreationOperation array }:
                return Step.To(array);
            case IArrayCreationOperation { IsImplicit: true } or { Kind: CollectionExpression }:
                return Step.To(current.Parent);
            case IForEachLoopOperation loop:
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
            case IUnaryOperation { OperatorMethod: null } unary:
                return new Use(UseKind.UsedAsNumber, unary);
            case ITupleOperation tuple:
                return OfTuple(tuple);
            case IFieldReferenceOperation field:
                return OfField(field, current);
            case IPropertyReferenceOperation property:
                return OfProperty(property, current);
            case IInvocationOperation call:
                return OfReceiver(call, current);
            case IArgumentOperation argument:
                return OfArgument(argument, current);
            default:
                return Stored(current) ?? new Use(UseKind.Escapes, current.Parent ?? current);
        }
    }

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
        IDeconstructionAssignmentOperation deconstruction => new(UseKind.Deconstructed, deconstruction),
        ISimpleAssignmentOperation assignment when assignment.Value == current =>
            Assigned(assignment.Target, assignment, current),
        _ => null,
    };

    private static Use Assigned(IOperation target, IOperation assignment, IOperation value) => target switch
    {
        IDiscardOperation => new(UseKind.Discarded, assignment),
        ILocalReferenceOperation local when assignment.Parent is IExpressionStatementOperation =>
            new(UseKind.StoredInLocal, value, local.Local),
        _ => new(UseKind.Escapes, value),
    };

    private Step OfConditionalAccess(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf()
            .OfType<IConditionalAccessInstanceOperation>()
            .FirstOrDefault() is { } receiver
                ? Follow(receiver)
                : new Use(UseKind.Escapes, access);

    private Step OfConversion(IConversionOperation conversion, IOperation current)
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

        if ((type is { TypeKind: TypeKind.Enum } && !roles.IsVerdict(type)) || IsNumber(type))
        {
            return new Use(UseKind.UsedAsNumber, conversion);
        }

        if (type?.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType
            or SpecialType.System_Enum))
        {
            return Step.To(conversion);
        }

        // As an object it may still be logged or compared.
        Use use = Follow(conversion);
        return use.Kind != UseKind.Escapes ? use
            : TestFrameworks.IsArgumentOfThrowAssertion(conversion) ? new Use(UseKind.Handled, conversion)
            : new Use(UseKind.TypeLost, current);
    }

    private static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double;

    /// <summary>Either what becomes of the value, or the operation that passes it on.</summary>
    private readonly record struct Step(Use Use, IOperation? Passed)
    {
        public static Step To(IOperation passed) => new(default, passed);

        public static implicit operator Step(Use use) => new(use, null);
    }
}
