using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Calls that allow something, and the places where nothing may be allowed.</summary>
internal static class Permissions
{
    /// <summary>Whether a call makes a RUN, or lets a gate pass.</summary>
    public static bool Allows(IInvocationOperation call, KnownRoles roles) =>
        MakesRun(call, roles)
        || (call.TargetMethod.Name == "Pass"
            && (roles.IsOurs(call.TargetMethod.ContainingType, "GateContext") || roles.IsGateAnswer(call.TargetMethod.ContainingType)));

    public static bool MakesRun(IInvocationOperation call, KnownRoles roles) =>
        roles.IsFactory(call.TargetMethod) && KnownRoles.OutcomeOfFactory(call.TargetMethod) == Outcomes.Run;

    /// <summary>Whether a value stands in where the real one is missing, failed or unknown.</summary>
    public static bool IsFallback(IOperation value)
    {
        IOperation outer = value.Wrapped();
        return value.IsWithin<ICatchClauseOperation>()
            || (outer.Parent is ICoalesceOperation coalesce && coalesce.WhenNull == outer)
            || outer.Parent is ISwitchExpressionArmOperation
            {
                Pattern: IDiscardPatternOperation,
                Parent: ISwitchExpressionOperation { Arms.Length: > 1 },
            }
            || (outer.Parent is IConditionalOperation { Condition: IInvocationOperation { TargetMethod.Name: "TryGetValue" } } choice
                && choice.WhenFalse == outer);
    }
}
