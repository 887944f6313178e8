using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Call(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;

        // Not there in every build: it neither guards nor does anything.
        if (Conditionals.IsConditional(method))
        {
            return null;
        }

        FlowValue? instance = Evaluate(call.Instance);
        FlowValue?[] values = EvaluateArguments(call, instance);
        if (State is null)
        {
            return null;
        }

        if (_roles.IsGuardedEffect(method) && !BaseLibraryEffects.OnlyReads(call.Arguments))
        {
            Effect(call, call.Arguments);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            context.Functions.Add(method, WithArguments(State, call, values));
        }

        FlowValue? receiver = method.IsExtensionMethod ? values.FirstOrDefault() : instance;
        if (instance is { Kind: FlowValueKind.Decision })
        {
            NoteOverride(call, instance);
        }

        NoteHandling(call, receiver, values);
        FlowValue? result = Result(call, receiver, values);
        GiveAway(values, result);
        return State is null ? null : result;
    }

    private FlowValue?[] EvaluateArguments(IInvocationOperation call, FlowValue? instance)
    {
        FlowValue?[] values = new FlowValue?[call.Arguments.Length];
        for (int i = 0; i < values.Length && State is not null; i++)
        {
            IArgumentOperation argument = call.Arguments[i];
            if (argument.Value.Unwrapped() is IDelegateCreationOperation handler
                && HandlerOutcomes(call, argument, instance) is { } outcomes)
            {
                StartHandler(handler, DecisionInCharge(call, instance, values), outcomes);
            }
            else if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter
                && Places.Of(argument.Value) is { } place)
            {
                values[i] = OfOut(call, argument, parameter, instance);
                Store(place, values[i]);
            }
            else
            {
                values[i] = Evaluate(argument.Value);
                NoteRequirement(argument, values[i]);
            }
        }

        return values;
    }

    private Outcomes? HandlerOutcomes(IInvocationOperation call, IArgumentOperation argument, FlowValue? instance) =>
        _roles.OnOutcome(argument.Parameter) is { } outcomes ? outcomes
        : instance is { Kind: FlowValueKind.Decision } && IsContinuation(call) ? Outcomes.Everything
        : null;

    // The decision that handlers are about: what is called, what is handed over before them, or one that is only made
    // by the call.
    private int DecisionInCharge(IInvocationOperation call, FlowValue? instance, FlowValue?[] values)
    {
        FlowValue? known = values.Prepend(instance)
            .FirstOrDefault(static value => value is { Kind: FlowValueKind.Decision });
        if (known is not null)
        {
            return known.Decision;
        }

        int made = context.DecisionOf(call);
        context.IsAbout(
            made, call.Arguments.Where(
                static argument => argument.Value.Unwrapped() is not IDelegateCreationOperation));
        return made;
    }

    // The permit that a RUN hands out is that decision's.
    private FlowValue? OfOut(
        IInvocationOperation call, IArgumentOperation argument, IParameterSymbol parameter, FlowValue? instance)
    {
        if (_roles.IsMustHandle(parameter.Type))
        {
            context.IsAbout(context.DecisionOf(argument), call.Arguments.Where(other => other != argument));
            return Fresh(argument, parameter.Type);
        }

        return instance is { Kind: FlowValueKind.Decision } && _roles.IsPermit(parameter.Type)
            ? FlowValue.Of(FlowValueKind.Permit, instance.Decision)
            : null;
    }

    // It was dealt with: it has no say in what follows.
    private void NoteHandling(IInvocationOperation call, FlowValue? receiver, FlowValue?[] values)
    {
        NoteHandling(receiver, call.TargetMethod);
        for (int i = 0; i < values.Length; i++)
        {
            NoteHandling(values[i], call.Arguments[i].Parameter);
        }
    }

    private void NoteHandling(FlowValue? value, ISymbol? handler)
    {
        if (value is { Kind: FlowValueKind.Decision or FlowValueKind.Case } && _roles.Handles(handler))
        {
            State = State!.Without(value.Decision);
        }
    }

    // What is only handed to somebody else is theirs.
    private void GiveAway(FlowValue?[] values, FlowValue? result)
    {
        if (State is null)
        {
            return;
        }

        foreach (FlowValue? value in values)
        {
            if (value is { Kind: FlowValueKind.Decision or FlowValueKind.Case, Decision: var decision }
                && result?.Mentions(decision) != true
                && !State.IsHeld(decision)
                && !State.OutcomesOf(decision).IsRun())
            {
                State = State.Without(decision);
            }
        }
    }

    private FlowState WithArguments(FlowState state, IInvocationOperation call, FlowValue?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (call.Arguments[i].Parameter is { } parameter)
            {
                state = state.WithValue(context.VariableOf(parameter), values[i]);
            }
        }

        return state;
    }
}
