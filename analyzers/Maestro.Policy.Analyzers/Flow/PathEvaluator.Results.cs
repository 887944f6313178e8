using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Result(IInvocationOperation call, FlowValue? receiver, FlowValue?[] values)
    {
        IMethodSymbol method = call.TargetMethod;
        if (Conditionals.NeverReturns(method))
        {
            State = null;
            return null;
        }

        bool isDecision = receiver is { Kind: FlowValueKind.Decision };
        if (isDecision && _roles.EnsuresRun(method))
        {
            Ensure(receiver!, Outcomes.Run);
            if (_roles.IsMustHandle(method.ReturnType))
            {
                return receiver;
            }
        }

        FlowValue? test = isDecision && _roles.RunWhen(method) is { } at
            ? (at ? FlowValue.ExactTest(receiver!.Decision, Outcomes.Run) : FlowValue.RunTest(receiver!.Decision, at))
            : isDecision && _roles.OutcomeTest(method) is { } outcomes
                ? FlowValue.ExactTest(receiver!.Decision, outcomes)
                : null;
        return ResultOfArguments(call, values) ?? test ?? ResultOfMethod(call, receiver);
    }

    private FlowValue? ResultOfArguments(IInvocationOperation call, FlowValue?[] values)
    {
        FlowValue? result = null;
        for (int i = 0; i < values.Length && State is not null; i++)
        {
            if (call.Arguments[i].Parameter?.OriginalDefinition is { } parameter && values[i] is { } value)
            {
                result = ResultOfArgument(parameter, value, call.TargetMethod) ?? result;
            }
        }

        return result;
    }

    private FlowValue? ResultOfArgument(IParameterSymbol parameter, FlowValue value, IMethodSymbol method)
    {
        if (Conditionals.DoesNotReturnIf(parameter) is { } stops)
        {
            FlowState[] goOn = [.. State!.Assume(value, !stops)];
            State = goOn.Length switch { 0 => null, 1 => goOn[0], _ => State };
        }

        if (Conditionals.IsPresentAfterwards(parameter) && value.Kind is FlowValueKind.Permit or FlowValueKind.Decision)
        {
            Ensure(value, value.Kind == FlowValueKind.Permit ? Outcomes.Run : Outcomes.AnyOutcome);
        }

        if (value.Kind != FlowValueKind.Decision)
        {
            return null;
        }

        if (_roles.EnsuresRun(parameter))
        {
            Ensure(value, Outcomes.Run);
            return _roles.IsMustHandle(method.ReturnType) ? value : null;
        }

        return _roles.RunWhen(parameter) is { } at ? FlowValue.RunTest(value.Decision, at) : null;
    }

    private FlowValue? ResultOfMethod(IInvocationOperation call, FlowValue? receiver)
    {
        IMethodSymbol method = call.TargetMethod;
        if (receiver is not null
            && method.Name is "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" or "GetResult"
            or "Preserve" or "GetValueOrDefault")
        {
            return receiver;
        }

        if (method.Name == "Equals"
            && receiver is { Kind: FlowValueKind.Verdict }
            && call.Arguments.Length == 1
            && call.Arguments[0].Value.Unwrapped() is { ConstantValue: { HasValue: true } constant } other
            && _roles.IsVerdict(other.Type))
        {
            return EqualToVerdict(receiver, other.Type, constant.Value);
        }

        if (_roles.IsFactory(method) && !_roles.IsVerdict(method.ReturnType))
        {
            return OfFactory(call);
        }

        return IsDecision(call.Type) ? Fresh(call, call.Type!) : null;
    }

    private FlowValue OfFactory(IInvocationOperation call)
    {
        int decision = context.DecisionOf(call);
        Outcomes outcome = KnownRoles.OutcomeOfFactory(call.TargetMethod);
        bool? isSealed = call.Arguments
            .FirstOrDefault(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
            ?.Value.ConstantValue is { Value: bool said } ? said : null;
        Outcomes seal = outcome is Outcomes.Run or Outcomes.Hitl ? Outcomes.Open
            : isSealed is not { } known ? Outcomes.AnySeal
            : known ? Outcomes.Sealed
            : Outcomes.Open;
        State = State!.WithOutcomes(decision, (outcome & Outcomes.AnyAnswer) | seal).WithFresh(decision);
        return FlowValue.Of(FlowValueKind.Decision, decision);
    }

    private void Ensure(FlowValue value, Outcomes answer)
    {
        Outcomes outcomes = (State?.OutcomesOf(value.Decision) ?? Outcomes.None) & answer.OfAnySeal();
        State = outcomes.Meets(answer) ? State!.WithOutcomes(value.Decision, outcomes) : null;
    }
}
