using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Keep(int variable, FlowValue? value)
    {
        State = State?.WithValue(variable, value);
        return value;
    }

    /// <summary>What is in a place. What was there before is a decision, or a permit, that nothing is known
    /// of.</summary>
    private FlowValue? LookUp(object place, ITypeSymbol? type)
    {
        int variable = context.VariableOf(place);
        if (State is null || State.ValueOf(variable) is { } known)
        {
            return State?.ValueOf(variable);
        }

        bool isPermit = _roles.IsPermit(type);
        if (place is not (ISymbol or MemberOf) || !(isPermit || IsDecision(type)))
        {
            return null;
        }

        int decision = context.DecisionOf(place);
        if (place is IFieldSymbol or IPropertySymbol)
        {
            context.WasKept(decision, (ISymbol)place);
        }

        State = State.WithOutcomes(decision, _roles.PossibleOutcomes(type));
        return Keep(variable, FlowValue.Of(isPermit
            ? FlowValueKind.Permit
            : DecisionKind(_roles.Carried(type)), decision));
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

        // From the symbol: the operation's type doesn't say what may be null.
        ITypeSymbol declared = origin is IInvocationOperation { TargetMethod.ReturnType: var returned }
            ? returned
            : type;
        ITypeSymbol made = _roles.Framework.IsTaskOfValue(declared)
            ? ((INamedTypeSymbol)declared).TypeArguments[0]
            : declared;
        bool isNullable = made.NullableAnnotation == NullableAnnotation.Annotated || made.IsNullableValue();
        Outcomes outcomes = _roles.PossibleOutcomes(type) & (isNullable ? Outcomes.Everything : Outcomes.Present);
        State = State.WithOutcomes(decision, outcomes).WithFresh(decision);
        return FlowValue.Of(DecisionKind(_roles.Carried(type)), decision);
    }

    /// <summary>Whether it is a decision, or a task that ends with one.</summary>
    private bool IsDecision(ITypeSymbol? type) =>
        _roles.IsMustHandle(type)
        || (_roles.Framework.IsTaskOfValue(type) && _roles.IsMustHandle(((INamedTypeSymbol)type!).TypeArguments[0]));

    private FlowValueKind DecisionKind(ITypeSymbol? type) =>
        _roles.IsVerdict(type) ? FlowValueKind.Verdict : FlowValueKind.Decision;
}
