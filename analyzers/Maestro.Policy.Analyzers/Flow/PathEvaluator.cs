using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Walks through the operations of a block on one way, and knows afterwards what holds there.</summary>
internal sealed partial class PathEvaluator(FlowContext context, ControlFlowGraph graph, bool isEffectItself)
{
    private readonly KnownRoles _roles = context.Roles;

    /// <summary>What is known; <see langword="null"/> once the way has come to its end.</summary>
    public FlowState? State { get; private set; }

    public void Start(FlowState state) => State = state;

    public FlowValue? Evaluate(IOperation? operation)
    {
        if (operation is null || State is null)
        {
            return null;
        }

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation assignment:
                return Change(assignment);
            case IIncrementOrDecrementOperation change:
                return Change(change);
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction);
                return null;
            case IFlowAnonymousFunctionOperation lambda:
                Create(lambda, State);
                return null;
            case IDelegateCreationOperation creation:
                return CreateDelegate(creation);
            case IInvocationOperation call:
                return Call(call);
            case IObjectCreationOperation creation:
                return Create(creation);
            default:
                return operation.IsConstant() ? Constant(operation) : EvaluateValue(operation);
        }
    }

    private FlowValue? EvaluateValue(IOperation operation)
    {
        switch (operation)
        {
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation)
                    ?? (_roles.IsMustHandle(awaited.Type) ? Fresh(awaited, awaited.Type!) : null);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation:
                return Evaluate(negation.Operand)?.Inverted();
            case IBinaryOperation { OperatorMethod: null } binary:
                return Combine(binary);
            case IDefaultValueOperation:
                return FlowValue.Null;
            case IIsNullOperation test:
                return NullTest(Evaluate(test.Operand));
            case IIsPatternOperation pattern:
                return Match(pattern);
            case IIsTypeOperation type:
                return TypeTest(Evaluate(type.ValueOperand), type.TypeOperand);
            case IPropertyReferenceOperation property:
                return Read(property);
            case IFieldReferenceOperation field when Places.Of(field) is null:
                Evaluate(field.Instance);
                return ReadElsewhere(field);
            case IArrayElementReferenceOperation element:
                EvaluateParts(element);
                return ReadElsewhere(element);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation
                or IFieldReferenceOperation:
                return LookUp(Places.Of(operation)!, operation.Type);
            default:
                EvaluateParts(operation);
                return null;
        }
    }

    private void EvaluateParts(IOperation operation)
    {
        FlowValue?[] parts = [.. operation.ChildOperations.Select(Evaluate)];
        GiveAway(parts, result: null);
        if (_roles.IsGuardedEffect(operation.CalledOperator()))
        {
            Effect(operation, operation.ChildOperations);
        }
    }

    private static FlowValue? Constant(IOperation operation) => operation.ConstantValue.Value switch
    {
        bool value => FlowValue.Constant(value),
        null => FlowValue.Null,
        _ => null,
    };

    private FlowValue? Convert(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not null)
        {
            EvaluateParts(conversion);
            return null;
        }

        FlowValue? value = Evaluate(conversion.Operand);
        if (value is not { Kind: FlowValueKind.Decision } || _roles.OutcomeOfCase(conversion.Type) is not { } outcome)
        {
            return value;
        }

        if (!conversion.IsTryCast)
        {
            Ensure(value, outcome | Outcomes.Null);
            return value;
        }

        // As the case that holds the permit: it is there exactly for RUN.
        return outcome == Outcomes.Run
            ? FlowValue.Of(FlowValueKind.Permit, value.Decision)
            : new(FlowValueKind.Case, value.Decision, outcome);
    }

    private FlowValue? Capture(IFlowCaptureOperation capture)
    {
        context.StandsFor(capture.Id, capture.Value);
        if (capture.Value.Unwrapped() is not ITupleOperation tuple)
        {
            return Keep(context.VariableOf(capture.Id), Evaluate(capture.Value));
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            Keep(context.VariableOf(new ElementOf(capture.Id, i)), Evaluate(tuple.Elements[i]));
        }

        return null;
    }
}
