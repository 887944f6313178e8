using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Read(IPropertyReferenceOperation property)
    {
        if (property.Instance is null or IInstanceReferenceOperation)
        {
            return Places.Of(property) is { } place ? LookUp(place, property.Type) : null;
        }

        FlowValue? instance = Evaluate(property.Instance);
        foreach (IArgumentOperation argument in property.Arguments)
        {
            Evaluate(argument.Value);
        }

        if (State is null)
        {
            return null;
        }

        if (instance is { Kind: FlowValueKind.Decision })
        {
            return ReadFromDecision(property, instance);
        }

        return property.Property.Name is "Result" or "Value" && instance is not null ? instance
            : _roles.IsMustHandle(property.Type) ? Fresh(property, property.Type!)
            : null;
    }

    private FlowValue? ReadFromDecision(IPropertyReferenceOperation property, FlowValue decision)
    {
        if (_roles.OutcomeTest(property.Property) is { } outcomes)
        {
            if (!property.IsImplicit)
            {
                context.Findings.Test(property, outcomes).Reached(State!.OutcomesOf(decision.Decision));
            }

            return FlowValue.ExactTest(decision.Decision, outcomes);
        }

        if (_roles.RunWhen(property.Property) is { } result)
        {
            return FlowValue.RunTest(decision.Decision, result);
        }

        return property.Property.Name switch
        {
            _ when _roles.IsVerdict(property.Type) => FlowValue.Of(FlowValueKind.Verdict, decision.Decision),
            _ when _roles.IsPermit(property.Type) => FlowValue.Of(FlowValueKind.Permit, decision.Decision),
            SealMembers.IsSealed => FlowValue.Of(FlowValueKind.SealTest, decision.Decision),
            SealMembers.IsOverridable => FlowValue.Of(FlowValueKind.OverridableTest, decision.Decision),

            // Of a nullable value, and of a task that has ended.
            "Value" or "Result" => decision,
            "HasValue" => FlowValue.ExactTest(decision.Decision, Outcomes.Null).Inverted(),
            _ => null,
        };
    }

    private FlowValue? Assign(ISimpleAssignmentOperation assignment)
    {
        object? place = Places.Of(assignment.Target);
        if (place is null)
        {
            Evaluate(assignment.Target);
        }

        FlowValue? value = Evaluate(assignment.Value);
        if (State is null)
        {
            return null;
        }

        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && _roles.IsGuardedEffect(property))
        {
            Effect(assignment.Target, [assignment.Value]);
        }

        if (place is not null)
        {
            if (value is null && _roles.IsMustHandle(assignment.Value.Type))
            {
                value = Fresh(assignment, assignment.Value.Type!);
            }

            Store(place, value);
        }

        return value;
    }

    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        FlowValue? value = Evaluate(deconstruction.Value);
        IOperation target = deconstruction.Target is IDeclarationExpressionOperation declaration
            ? declaration.Expression
            : deconstruction.Target;
        if (target is not ITupleOperation tuple)
        {
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            IOperation element = tuple.Elements[i];
            if (Places.Of(element) is { } place)
            {
                bool isVerdict = i == 0 && value is { Kind: FlowValueKind.Decision } && _roles.IsVerdict(element.Type);
                Store(
                    place,
                    isVerdict ? FlowValue.Of(FlowValueKind.Verdict, value!.Decision)
                    : _roles.IsMustHandle(element.Type) ? Fresh(element, element.Type!)
                    : null);
            }
        }
    }

    /// <summary>A variable gets a value: decisions about what it held before are about something else now.</summary>
    private void Store(object place, FlowValue? value)
    {
        Keep(context.VariableOf(place), value);
        if (context.TargetOf(place) is { } target)
        {
            Store(target, value);
        }

        if (place is ISymbol variable)
        {
            State = State?.WithOutdated(context.DecisionsAbout(variable));
        }
    }

    private FlowValue? Create(IObjectCreationOperation creation)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            Evaluate(argument.Value);
        }

        Evaluate(creation.Initializer);
        if (State is null)
        {
            return null;
        }

        if (_roles.IsGuardedEffect(creation.Constructor))
        {
            Effect(creation, creation.Arguments);
        }

        bool isDecision = _roles.IsMustHandle(creation.Type)
            || (_roles.Framework.IsTaskOfValue(creation.Type) && _roles.Carries(creation.Type));
        return isDecision ? Fresh(creation, creation.Type!) : null;
    }

    private FlowValue? CreateDelegate(IDelegateCreationOperation creation)
    {
        if (creation.Target is not IMethodReferenceOperation reference)
        {
            return Evaluate(creation.Target);
        }

        Evaluate(reference.Instance);
        if (State is not null)
        {
            HandOut(reference, State);
        }

        return null;
    }

    // Who is given a method can call it.
    private void HandOut(IMethodReferenceOperation reference, FlowState state)
    {
        if (_roles.IsGuardedEffect(reference.Method))
        {
            Effect(reference, [], state);
        }

        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            context.Calls(reference.Method, state);
        }
    }
}
