using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
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

        if (_roles.IsGuardedEffect(method))
        {
            Effect(call, call.Arguments);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            context.Calls(method, State);
        }

        if (instance is { Kind: FlowValueKind.Decision })
        {
            NoteOverride(call, instance);
            if (_roles.Handles(method) && State.Knows(instance.Decision))
            {
                // It was dealt with: it has no say in what follows.
                State = State.Without(instance.Decision);
            }
        }

        FlowValue? result = Result(call, instance, values);
        return State is null ? null : result;
    }

    private FlowValue?[] EvaluateArguments(IInvocationOperation call, FlowValue? instance)
    {
        FlowValue?[] values = new FlowValue?[call.Arguments.Length];
        for (int i = 0; i < values.Length && State is not null; i++)
        {
            IArgumentOperation argument = call.Arguments[i];
            if (instance is { Kind: FlowValueKind.Decision }
                && _roles.OnOutcome(argument.Parameter) is { } outcomes
                && argument.Value.Unwrapped() is IDelegateCreationOperation handler)
            {
                StartHandler(handler, State.WithOutcomes(
                    instance.Decision, State.OutcomesOf(instance.Decision) & outcomes.OfAnySeal()));
            }
            else if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && Places.Of(argument.Value) is { } place)
            {
                Store(place, OfOut(call, argument, parameter, instance));
            }
            else
            {
                values[i] = Evaluate(argument.Value);
                NoteRequirement(argument, values[i]);
            }
        }

        return values;
    }

    // The permit that a RUN hands out is that decision's.
    private FlowValue? OfOut(
        IInvocationOperation call, IArgumentOperation argument, IParameterSymbol parameter, FlowValue? instance)
    {
        if (_roles.IsMustHandle(parameter.Type))
        {
            FlowValue? fresh = Fresh(argument, parameter.Type);
            if (fresh is not null)
            {
                context.IsAbout(fresh.Decision, call.Arguments.Where(other => other != argument));
            }

            return fresh;
        }

        return instance is { Kind: FlowValueKind.Decision } && _roles.IsPermit(parameter.Type)
            ? FlowValue.Of(FlowValueKind.Permit, instance.Decision)
            : null;
    }

    private void StartHandler(IDelegateCreationOperation handler, FlowState state)
    {
        switch (handler.Target)
        {
            case IFlowAnonymousFunctionOperation lambda:
                context.Creates(lambda, graph, state);
                break;
            case IMethodReferenceOperation reference:
                HandOut(reference, state);
                break;
        }
    }

    private FlowValue? Result(IInvocationOperation call, FlowValue? instance, FlowValue?[] values)
    {
        IMethodSymbol method = call.TargetMethod;
        if (Conditionals.NeverReturns(method))
        {
            State = null;
            return null;
        }

        bool isDecision = instance is { Kind: FlowValueKind.Decision };
        if (isDecision && _roles.EnsuresRun(method))
        {
            Ensure(instance!);
            if (_roles.IsMustHandle(method.ReturnType))
            {
                return instance;
            }
        }

        FlowValue? test = isDecision && _roles.RunWhen(method) is { } at
            ? (at ? FlowValue.ExactTest(instance!.Decision, Outcomes.Run) : FlowValue.RunTest(instance!.Decision, at))
            : isDecision && _roles.OutcomeTest(method) is { } outcomes
                ? FlowValue.ExactTest(instance!.Decision, outcomes)
                : null;
        test = ResultOfArguments(call, values) ?? test;
        return test ?? ResultOfMethod(call, instance);
    }

    private FlowValue? ResultOfArguments(IInvocationOperation call, FlowValue?[] values)
    {
        FlowValue? test = null;
        for (int i = 0; i < values.Length && State is not null; i++)
        {
            if (call.Arguments[i].Parameter?.OriginalDefinition is not { } parameter || values[i] is not { } value)
            {
                continue;
            }

            if (value.Kind == FlowValueKind.Decision)
            {
                if (_roles.EnsuresRun(parameter))
                {
                    Ensure(value);
                }

                test = _roles.RunWhen(parameter) is { } at ? FlowValue.RunTest(value.Decision, at) : test;
            }

            if (Conditionals.DoesNotReturnIf(parameter) is { } stops && State is not null)
            {
                FlowState[] goOn = [.. State.Assume(value, !stops)];
                State = goOn.Length switch { 0 => null, 1 => goOn[0], _ => State };
            }
        }

        return test;
    }

    private FlowValue? ResultOfMethod(IInvocationOperation call, FlowValue? instance)
    {
        IMethodSymbol method = call.TargetMethod;
        if (instance is not null && method.Name is "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "GetResult"
            or "Preserve" or "GetValueOrDefault")
        {
            return instance;
        }

        if (method.Name == "Equals"
            && instance is { Kind: FlowValueKind.Verdict }
            && call.Arguments.Length == 1
            && call.Arguments[0].Value.Unwrapped() is { ConstantValue: { HasValue: true } constant } other
            && _roles.IsVerdict(other.Type)
            && Verdicts.Of(other.Type.WithoutNullable(), constant.Value) is { } outcomes)
        {
            return FlowValue.ExactTest(instance.Decision, outcomes);
        }

        if (_roles.IsFactory(method) && !_roles.IsVerdict(method.ReturnType))
        {
            return OfFactory(call);
        }

        bool isDecision = _roles.IsMustHandle(call.Type)
            || (_roles.Framework.IsTaskOfValue(call.Type) && _roles.Carries(call.Type));
        return isDecision ? Fresh(call, call.Type!) : null;
    }

    private FlowValue OfFactory(IInvocationOperation call)
    {
        int decision = context.DecisionOf(call);
        Outcomes outcome = KnownRoles.OutcomeOfFactory(call.TargetMethod);
        bool? isSealed = call.Arguments
            .FirstOrDefault(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
            ?.Value.ConstantValue is { HasValue: true, Value: bool said } ? said : null;
        Outcomes seal = outcome.Meets(Outcomes.Run | Outcomes.Hitl) && !outcome.Meets(Outcomes.Stop) ? Outcomes.Open
            : isSealed is not { } known ? Outcomes.AnySeal
            : known ? Outcomes.Sealed
            : Outcomes.Open;
        State = State!.WithOutcomes(decision, (outcome & Outcomes.AnyAnswer) | seal).WithFresh(decision);
        return FlowValue.Of(FlowValueKind.Decision, decision);
    }

    private void Ensure(FlowValue value)
    {
        Outcomes outcomes = (State?.OutcomesOf(value.Decision) ?? Outcomes.None) & Outcomes.Run.OfAnySeal();
        State = outcomes.Meets(Outcomes.Run) ? State!.WithOutcomes(value.Decision, outcomes) : null;
    }
}
