using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Assign(ISimpleAssignmentOperation assignment)
    {
        object? place = Places.Of(assignment.Target);
        if (place is null)
        {
            Evaluate(assignment.Target);
        }

        FlowValue? value = Evaluate(assignment.Value);
        Set(assignment.Target, [assignment.Value]);
        if (place is not null)
        {
            if (value is null && _roles.IsMustHandle(assignment.Value.Type))
            {
                value = Fresh(assignment, assignment.Value.Type!);
            }

            Store(place, value);
            if (place is ILocalSymbol local)
            {
                context.IsAlias(local, Places.Of(assignment.Value.Unwrapped()) as ISymbol);
            }
        }

        return value;
    }

    // ok &= decision.IsRun
    private FlowValue? Change(ICompoundAssignmentOperation assignment)
    {
        FlowValue? value = Evaluate(assignment.Target);
        FlowValue? operand = Evaluate(assignment.Value);
        Set(assignment.Target, [assignment.Value]);
        if (_roles.IsGuardedEffect(assignment.OperatorMethod))
        {
            Effect(assignment, [assignment.Target, assignment.Value]);
        }

        FlowValue? changed = assignment.OperatorMethod is null
            ? Combine(assignment.OperatorKind, value, operand)
            : null;
        if (Places.Of(assignment.Target) is { } place)
        {
            Store(place, changed);
        }

        return changed;
    }

    private FlowValue? Change(IIncrementOrDecrementOperation change)
    {
        Evaluate(change.Target);
        Set(change.Target, []);
        if (_roles.IsGuardedEffect(change.OperatorMethod))
        {
            Effect(change, [change.Target]);
        }

        if (Places.Of(change.Target) is { } place)
        {
            Store(place, null);
        }

        return null;
    }

    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        FlowValue?[]? parts = Elements(deconstruction.Value);
        FlowValue? value = parts is null ? Evaluate(deconstruction.Value) : null;
        IOperation target = deconstruction.Target is IDeclarationExpressionOperation declaration
            ? declaration.Expression
            : deconstruction.Target;
        if (target is not ITupleOperation tuple)
        {
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            IOperation element = tuple.Elements[i].Unwrapped();
            Set(element, [deconstruction.Value]);
            if (Places.Of(element) is { } place)
            {
                Store(place, parts?.Length > i
                    && parts[i] is { } known
                    ? known
                    : Part(element, value, deconstruction.Value));
            }
        }
    }

    private FlowValue? Part(IOperation element, FlowValue? whole, IOperation source)
    {
        if (whole is { Kind: FlowValueKind.Decision } && _roles.IsVerdict(element.Type))
        {
            return FlowValue.Of(FlowValueKind.Verdict, whole.Decision);
        }

        if (!_roles.IsMustHandle(element.Type))
        {
            return null;
        }

        if (source.Unwrapped() is IInvocationOperation call)
        {
            context.IsAbout(context.DecisionOf(element), call.Arguments);
        }

        return Fresh(element, element.Type!);
    }

    private void Set(IOperation target, IEnumerable<IOperation> values)
    {
        IOperation meant = target is IFlowCaptureReferenceOperation temporary
            ? context.CapturedBy(temporary.Id) ?? target
            : target;
        if (meant is IPropertyReferenceOperation property && _roles.IsGuardedEffect(property.Property))
        {
            Effect(property, values);
        }
    }

    /// <summary>A variable gets a value: decisions about what it held before are about something else now.</summary>
    private void Store(object place, FlowValue? value)
    {
        Keep(context.VariableOf(place), value);
        foreach (int member in context.MembersOf(place))
        {
            Keep(member, null);
        }

        if (context.TargetOf(place) is { } target)
        {
            Store(target, value);
        }

        if (place is ISymbol variable)
        {
            State = State?.WithOutdated(context.DecisionsAbout(variable));
        }
    }
}
