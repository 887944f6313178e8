using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private void Effect(IOperation effect, IEnumerable<IOperation> arguments)
    {
        if (State is { } state)
        {
            Effect(effect, arguments, state);
        }
    }

    // Guarded: some decision is RUN, and every decision about the same request is.
    private void Effect(IOperation effect, IEnumerable<IOperation> arguments, FlowState state)
    {
        if (isEffectItself)
        {
            return;
        }

        HashSet<ISymbol> request = context.NamedIn(RequestOf(effect, arguments));
        EffectFinding finding = context.Findings.Effect(effect);
        bool isGuarded = state.Decisions.Any(static decision => decision.Value.IsRun())
            && state.Decisions.All(decision =>
                decision.Value.IsRun() || IsAbsent(decision.Value) || !context.IsRelated(decision.Number, request));
        if (!isGuarded)
        {
            finding.ReachedUnguarded(state);
            return;
        }

        finding.ReachedGuarded();
        CompareRequests(finding, request, state);
    }

    // A gate that gave no answer has no say; another one has to have said RUN.
    private static bool IsAbsent(Outcomes outcomes) => !outcomes.Meets(Outcomes.AnyOutcome);

    // An effect that says where its request is, is about that argument alone.
    private IEnumerable<IOperation> RequestOf(IOperation effect, IEnumerable<IOperation> arguments)
    {
        if (effect is IInvocationOperation call && _roles.RequestOf(call.TargetMethod) is { } name)
        {
            IArgumentOperation? named = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name);
            return named is null ? arguments : [named];
        }

        return arguments;
    }

    private void CompareRequests(EffectFinding finding, HashSet<ISymbol> request, FlowState state)
    {
        int[] inCharge =
            [.. state.Decisions.Where(
                static decision => decision.Value.IsRun()).Select(static decision => decision.Number)];
        if (inCharge.All(decision => context.KeptIn(decision) is not null))
        {
            finding.IsDecidedElsewhere($"before, and kept in '{context.KeptIn(inCharge[0])!.Name}'");
        }

        if (inCharge.All(decision => IsAboutAnother(decision, request, state)))
        {
            finding.IsAboutAnother(context.SubjectsOf(inCharge[0]).First());
        }
    }

    // Only what could be the request is compared: of the same kind, and of the same function.
    private bool IsAboutAnother(int decision, HashSet<ISymbol> request, FlowState state)
    {
        if (context.IsRelated(decision, request))
        {
            return state.IsOutdated(decision);
        }

        IReadOnlyCollection<ISymbol> subjects = context.SubjectsOf(decision);
        return request.Count > 0
            && request.All(named => subjects.Any(subject => IsComparable(subject, named)));
    }

    private static bool IsComparable(ISymbol one, ISymbol other) =>
        one.ContainingSymbol.Is(other.ContainingSymbol) && TypeOf(one).Is(TypeOf(other));

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private void NoteRequirement(IArgumentOperation argument, FlowValue? value)
    {
        if (isEffectItself || State is null || !_roles.RequiresRun(argument.Parameter))
        {
            return;
        }

        Outcomes outcomes = value is null ? Outcomes.Everything : State.OutcomesOf(value.Decision);
        EffectFinding finding = context.Findings.Effect(argument.Value);
        if (outcomes.IsRun())
        {
            finding.ReachedGuarded();
        }
        else
        {
            finding.ReachedUnguarded(outcomes);
        }
    }

    private void NoteOverride(IInvocationOperation call, FlowValue decision)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not (SealMembers.Override or SealMembers.Resume)
            || !_roles.IsMustHandle(method.ContainingType))
        {
            return;
        }

        // A pause is never sealed, and to answer it is what it waits for.
        Outcomes outcomes = State!.OutcomesOf(decision.Decision);
        bool answersPause = method.Name == SealMembers.Resume && (outcomes & Outcomes.AnyAnswer) == Outcomes.Hitl;
        context.Findings.Override(call).Reached(outcomes, answersPause || !outcomes.Meets(Outcomes.Sealed));
    }
}
