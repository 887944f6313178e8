using Maestro.Policy.Analyzers.Uses;
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
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IConversionOperation conversion:
                FlowValue? converted = Evaluate(conversion.Operand);
                return conversion.OperatorMethod is null ? converted : null;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Evaluate(negation.Operand)?.Inverted();
            case IDefaultValueOperation:
                return FlowValue.Null;
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction);
                return null;
            case IFlowAnonymousFunctionOperation lambda:
                context.Creates(lambda, graph, State);
                return null;
            case IDelegateCreationOperation creation:
                return CreateDelegate(creation);
            case IInvocationOperation call:
                return Call(call);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IThrowOperation thrown:
                Evaluate(thrown.Exception);
                State = null;
                return null;
            default:
                return EvaluateValue(operation);
        }
    }

    private FlowValue? EvaluateValue(IOperation operation)
    {
        switch (operation)
        {
            case IIsNullOperation test:
                return NullTest(Evaluate(test.Operand));
            case IIsPatternOperation pattern:
                return Match(pattern);
            case IIsTypeOperation type:
                return TypeTest(Evaluate(type.ValueOperand), type.TypeOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Compare(comparison);
            case IPropertyReferenceOperation property:
                return Read(property);
            case IFieldReferenceOperation field when Places.Of(field) is null:
                Evaluate(field.Instance);
                return _roles.IsMustHandle(field.Type) ? Fresh(field, field.Type!) : null;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation
                or IFieldReferenceOperation:
                return LookUp(Places.Of(operation)!, operation.Type) ?? Constant(operation);
        }

        if (operation.IsConstant())
        {
            return Constant(operation);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Evaluate(child);
        }

        return null;
    }

    private static FlowValue? Constant(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: bool value } => FlowValue.Constant(value),
        { HasValue: true, Value: null } => FlowValue.Null,
        _ => null,
    };

    private FlowValue? Keep(int variable, FlowValue? value)
    {
        State = State?.WithValue(variable, value);
        return value;
    }

    private FlowValue? Capture(IFlowCaptureOperation capture)
    {
        if (Places.Of(capture.Value) is { } place)
        {
            context.StandsFor(capture.Id, place);
        }

        return Keep(context.VariableOf(capture.Id), Evaluate(capture.Value));
    }

    // What a member or parameter held before is a decision that nothing is known of.
    private FlowValue? LookUp(object place, ITypeSymbol? type)
    {
        int variable = context.VariableOf(place);
        if (State is null || State.ValueOf(variable) is { } known)
        {
            return State?.ValueOf(variable);
        }

        if (place is not (IFieldSymbol or IPropertySymbol or IParameterSymbol) || !_roles.IsMustHandle(type))
        {
            return null;
        }

        int decision = context.DecisionOf(place);
        if (place is ISymbol and not IParameterSymbol)
        {
            context.WasKept(decision, (ISymbol)place);
        }

        if (!State.Knows(decision))
        {
            State = State.WithOutcomes(decision, Outcomes.Everything);
        }

        return Keep(variable, FlowValue.Of(DecisionKind(type), decision));
    }

    /// <summary>A decision that was just made, or whose origin isn't followed.</summary>
    private FlowValue? Fresh(IOperation origin, ITypeSymbol type)
    {
        if (State is null)
        {
            return null;
        }

        int decision = context.DecisionOf(origin);
        if (origin is IInvocationOperation call)
        {
            context.IsAbout(decision, call.Arguments);
        }

        // From the symbol: where nullability is off, the operation's type says nothing.
        NullableAnnotation declared = origin is IInvocationOperation { TargetMethod.ReturnType: var returned }
            ? returned.NullableAnnotation
            : type.NullableAnnotation;
        bool isNullable = declared == NullableAnnotation.Annotated
            || type.NullableAnnotation == NullableAnnotation.Annotated
            || type.IsNullableValue();
        State = State.WithOutcomes(decision, isNullable ? Outcomes.Everything : Outcomes.Present).WithFresh(decision);
        return FlowValue.Of(DecisionKind(_roles.Carried(type) ?? type), decision);
    }

    private FlowValueKind DecisionKind(ITypeSymbol? type) =>
        _roles.IsVerdict(type) ? FlowValueKind.Verdict : FlowValueKind.Decision;

    private static PatternSubject Subject(FlowValue? value) => value?.Kind switch
    {
        FlowValueKind.Decision => PatternSubject.Decision,
        FlowValueKind.Verdict => PatternSubject.Verdict,
        FlowValueKind.Permit => PatternSubject.Permit,
        _ => PatternSubject.Other,
    };
}
