using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Values that allow something, and the places where nothing may be allowed.</summary>
internal static class Permissions
{
    /// <summary>Whether a call makes a RUN, or lets a gate pass.</summary>
    public static bool Allows(IInvocationOperation call, KnownRoles roles) =>
        MakesRun(call.TargetMethod, roles) || LetsPass(call.TargetMethod, roles);

    public static bool LetsPass(IMethodSymbol method, KnownRoles roles) =>
        method.Name == "Pass"
        && (roles.IsOurs(method.ContainingType, "GateContext") || roles.IsGateAnswer(method.ContainingType));

    public static bool MakesRun(IMethodSymbol method, KnownRoles roles) =>
        roles.IsFactory(method) && KnownRoles.OutcomeOfFactory(method) == Outcomes.Run;

    /// <summary>Whether it is the verdict RUN, as a result.</summary>
    public static bool IsRunVerdict(IOperation value, KnownRoles roles) =>
        value is IFieldReferenceOperation { ConstantValue: { HasValue: true } constant }
        && roles.IsVerdict(value.Type)
        && Verdicts.Of(value.Type.WithoutNullable(), constant.Value) == Outcomes.Run
        && value.Wrapped().Parent is IReturnOperation or ISimpleAssignmentOperation or ICoalesceOperation
            or ISwitchExpressionArmOperation or IConditionalOperation;

    /// <summary>Whether a value stands in where the real one is missing, failed or unknown.</summary>
    public static bool IsFallback(IOperation value)
    {
        IOperation outer = value.Wrapped();
        return FollowsFailure(value)
            || IsInCatchAll(outer)
            || IsDefaultArgument(outer)
            || Branches(value).Any(static branch => Absences.IsMeantBy(branch.Condition, branch.Result))
            || FollowsAnswer(outer);
    }

    /// <summary>Whether a value stands in where something failed. A gate may well pass what it has nothing against, so
    /// of its answers no more is asked.</summary>
    public static bool FollowsFailure(IOperation value) =>
        value.IsWithin<ICatchClauseOperation>()
        || (value.Wrapped() is { Parent: ICoalesceOperation coalesce } outer && coalesce.WhenNull == outer)
        || Branches(value).Any(static branch => Absences.IsFailure(branch.Condition, branch.Result));

    private static bool IsInCatchAll(IOperation value) =>
        value.Parent is ISwitchExpressionArmOperation
        {
            Guard: null,
            Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true },
            Parent: ISwitchExpressionOperation { Arms.Length: > 1 },
        }
        || (value.Ancestors().OfType<ISwitchCaseOperation>().FirstOrDefault()
                is { Parent: ISwitchOperation { Cases.Length: > 1 } } section
            && section.Clauses.Length == 1
            && section.Clauses[0] is IDefaultCaseClauseOperation);

    private static bool IsDefaultArgument(IOperation value) =>
        value.Parent is IArgumentOperation { Parameter.Name: "defaultValue", Parent: IInvocationOperation call }
        && call.TargetMethod.IsIn("System");

    // The conditions that hold, or don't, where a value is taken.
    private static IEnumerable<(IOperation Condition, bool Result)> Branches(IOperation value)
    {
        IOperation inner = value;
        foreach (IOperation ancestor in value.Ancestors()
            .TakeWhile(static ancestor => ancestor is not (IAnonymousFunctionOperation or ILocalFunctionOperation)))
        {
            if (ancestor is IConditionalOperation choice && choice.Condition != inner)
            {
                yield return (choice.Condition, choice.WhenTrue == inner);
            }

            inner = ancestor;
        }
    }

    // if (known.TryGetValue(id, out var decision)) return decision; return RUN;
    private static bool FollowsAnswer(IOperation value) =>
        value.Parent is IReturnOperation { Parent: IBlockOperation block } answer
        && block.Operations.IndexOf(answer) is > 0 and var index
        && block.Operations[index - 1] is IConditionalOperation { WhenFalse: null } choice
        && Returns(choice.WhenTrue)
        && Absences.IsMeantBy(choice.Condition, result: false);

    private static bool Returns(IOperation step) =>
        step is IReturnOperation
        || (step is IBlockOperation block && block.Operations.LastOrDefault() is IReturnOperation);
}
