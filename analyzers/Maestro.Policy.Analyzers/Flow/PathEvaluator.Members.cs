using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Read(IPropertyReferenceOperation property)
    {
        if (Places.Of(property) is { } place)
        {
            return LookUp(place, property.Type);
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

        return property.Property.Name switch
        {
            "Result" or "Value" when instance is not null => instance,
            "HasValue" when instance is not null => NullTest(instance)?.Inverted(),
            _ => ReadElsewhere(property),
        };
    }

    /// <summary>A decision that somebody else holds.</summary>
    private FlowValue? ReadElsewhere(IOperation member) =>
        Places.OfMember(member) is { } place ? LookUp(place, member.Type)
        : _roles.IsMustHandle(member.Type) ? Fresh(member, member.Type!)
        : null;

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

    private FlowValue? Create(IObjectCreationOperation creation)
    {
        FlowValue?[] values = new FlowValue?[creation.Arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(creation.Arguments[i].Value);
            NoteRequirement(creation.Arguments[i], values[i]);
        }

        if (_roles.IsGuardedEffect(creation.Constructor) && !BaseLibraryEffects.OnlyReads(creation.Arguments))
        {
            Effect(creation, creation.Arguments);
        }

        if (IsDecision(creation.Type))
        {
            return Fresh(creation, creation.Type!);
        }

        GiveAway(values, result: null);
        return null;
    }
}
