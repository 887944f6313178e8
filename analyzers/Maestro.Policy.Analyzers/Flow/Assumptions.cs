namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What else is known once a condition turned out one way.</summary>
internal static class Assumptions
{
    /// <summary>The states in which the condition can have that result; none where it can't.</summary>
    public static IEnumerable<FlowState> Assume(this FlowState state, FlowValue? condition, bool result) =>
        condition?.Kind switch
    {
        FlowValueKind.Constant => condition.Is == result ? [state] : [],
        FlowValueKind.Both => AssumeBoth(state, condition.Sides.Left, condition.Sides.Right, condition.Is == result),
        FlowValueKind.Test =>
            Narrow(state, condition.Decision, result ? condition.WhenTrue : condition.WhenFalse),
        FlowValueKind.SealTest =>
            Narrow(state, condition.Decision, ~(condition.Is == result ? Outcomes.Open : Outcomes.Sealed)),
        FlowValueKind.OverridableTest => condition.Is == result
            ? Narrow(state, condition.Decision, ~(Outcomes.Sealed | Outcomes.Run))
            : NotOverridable(state, condition.Decision),
        _ => [state],
    };

    // One of them fails: the first, or the first holds and the second fails.
    private static IEnumerable<FlowState> AssumeBoth(FlowState state, FlowValue? left, FlowValue? right, bool result)
    {
        IEnumerable<FlowState> hold = state.Assume(left, true).SelectMany(holds => holds.Assume(right, result));
        return result ? hold : state.Assume(left, false).Concat(hold);
    }

    private static IEnumerable<FlowState> Narrow(FlowState state, int decision, Outcomes allowed)
    {
        Outcomes outcomes = state.OutcomesOf(decision) & allowed;
        return IsPossible(outcomes) ? [state.WithOutcomes(decision, outcomes)] : [];
    }

    // A human may not answer: it is sealed, or there is nothing to answer.
    private static IEnumerable<FlowState> NotOverridable(FlowState state, int decision)
    {
        Outcomes outcomes = state.OutcomesOf(decision);
        Outcomes withSeal = outcomes & ~(Outcomes.Open | Outcomes.Run);
        if (IsPossible(withSeal) && withSeal.Meets(Outcomes.AnyOutcome))
        {
            yield return state.WithOutcomes(decision, withSeal);
        }

        if (outcomes.Meets(Outcomes.Run))
        {
            yield return state.WithOutcomes(decision, outcomes & Outcomes.Run.OfAnySeal());
        }
    }

    private static bool IsPossible(Outcomes outcomes) =>
        outcomes.Meets(Outcomes.AnyAnswer) && outcomes.Meets(Outcomes.AnySeal);
}
