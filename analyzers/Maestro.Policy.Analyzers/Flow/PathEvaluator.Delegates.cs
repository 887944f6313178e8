using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? CreateDelegate(IDelegateCreationOperation creation)
    {
        // Whoever calls a delegate that needs a RUN has the duty.
        if (IsEffectItself(creation.Type))
        {
            return null;
        }

        if (creation.Target is IMethodReferenceOperation { Instance: { } instance })
        {
            Evaluate(instance);
        }

        if (State is { } state)
        {
            HandOver(creation, state);
        }

        return null;
    }

    private bool IsEffectItself(ITypeSymbol? type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && _roles.IsGuardedEffect(invoke);

    private void HandOver(IDelegateCreationOperation handler, FlowState state)
    {
        switch (handler.Target)
        {
            case IFlowAnonymousFunctionOperation lambda:
                Create(lambda, state);
                break;
            case IMethodReferenceOperation reference:
                HandOut(reference, state);
                break;
        }
    }

    // A variable that changes afterwards may be anything by the time that the lambda runs.
    private void Create(IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        foreach (ISymbol variable in context.Reassignments.After(lambda))
        {
            state = state.WithValue(context.VariableOf(variable), null);
        }

        context.Functions.Add(lambda, graph, state);
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
            context.Functions.Add(reference.Method, state);
        }
    }

    /// <summary>A delegate that is only called for some outcomes of a decision.</summary>
    private void StartHandler(IDelegateCreationOperation handler, int decision, Outcomes outcomes)
    {
        FlowState state = State!.WithOutcomes(decision, State.OutcomesOf(decision) & outcomes.OfAnySeal());
        HandOver(handler, Given(handler, decision, state));
    }

    // What a handler is given speaks of the decision.
    private FlowState Given(IDelegateCreationOperation handler, int decision, FlowState state)
    {
        IMethodSymbol? method = handler.Target switch
        {
            IFlowAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => function,
            _ => null,
        };
        return method?.Parameters.FirstOrDefault() is { } parameter
            ? state.WithValue(context.VariableOf(parameter), FlowValue.Of(KindOf(parameter.Type), decision))
            : state;
    }

    private FlowValueKind KindOf(ITypeSymbol type) =>
        _roles.IsPermit(type) ? FlowValueKind.Permit
        : _roles.IsVerdict(type) ? FlowValueKind.Verdict
        : FlowValueKind.Decision;

    private static bool IsContinuation(IInvocationOperation call) =>
        call.TargetMethod.Home() == "System.Threading.Tasks";
}
