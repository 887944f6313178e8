using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Reads switches over outcomes.</summary>
internal sealed class OutcomeSwitches(KnownRoles roles)
{
    public OutcomeSwitch? Read(IOperation operation) => operation switch
    {
        ISwitchOperation statement when roles.IsMustHandle(statement.Value.Type) => OfStatement(statement),
        ISwitchExpressionOperation expression when roles.IsMustHandle(expression.Value.Type) => OfExpression(expression),
        _ => null,
    };

    private OutcomeSwitch? OfStatement(ISwitchOperation statement)
    {
        Outcomes named = Outcomes.None;
        IOperation? catchAll = null;
        List<(IOperation, Outcomes)> groups = [];
        foreach (ISwitchCaseOperation section in statement.Cases)
        {
            Outcomes together = Outcomes.None;
            bool isGrouped = false;
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                {
                    catchAll = clause;
                    continue;
                }

                // A case that takes everything leaves nothing to judge.
                Outcomes outcomes = OutcomesOf(clause, statement.Value.Type);
                if (outcomes == Outcomes.AnyOutcome)
                {
                    return null;
                }

                Outcomes all = together | outcomes;
                if (!isGrouped && together != Outcomes.None && all.Meets(Outcomes.Run) && all != Outcomes.Run)
                {
                    isGrouped = true;
                    groups.Add((clause, all));
                }

                together = all;
                named |= outcomes;
            }

            groups.AddRange(JumpsToRun(section, together, statement));
        }

        Location? place = catchAll?.Syntax is DefaultSwitchLabelSyntax label
            ? label.Keyword.GetLocation()
            : catchAll?.Syntax.GetLocation();
        return new(statement.Value, IsExpression: false, named, place, "default", CatchAllRefuses: false, [.. groups]);
    }

    private Outcomes OutcomesOf(ICaseClauseOperation clause, ITypeSymbol? type) => clause switch
    {
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true } constant } =>
            Verdicts.Of(type.WithoutNullable(), constant.Value) ?? Outcomes.None,
        IPatternCaseClauseOperation pattern => OutcomesOf(pattern.Pattern, type),
        _ => Outcomes.None,
    };

    private Outcomes OutcomesOf(IPatternOperation pattern, ITypeSymbol? type)
    {
        PatternSubject subject = roles.IsVerdict(type) ? PatternSubject.Verdict : PatternSubject.Decision;
        return PatternOutcomes.Of(pattern, subject, roles).WhenTrue & Outcomes.AnyOutcome;
    }

    // goto case Verdict.Run
    private static IEnumerable<(IOperation Place, Outcomes Outcomes)> JumpsToRun(
        ISwitchCaseOperation section, Outcomes outcomes, ISwitchOperation statement)
    {
        if (outcomes == Outcomes.None || outcomes.Meets(Outcomes.Run))
        {
            yield break;
        }

        foreach (IBranchOperation jump in section.Body.SelectMany(static step => step.DescendantsAndSelf()).OfType<IBranchOperation>())
        {
            if (jump is { BranchKind: BranchKind.GoTo, Syntax: GotoStatementSyntax { Expression: { } target } }
                && statement.SemanticModel?.GetConstantValue(target) is { HasValue: true } constant
                && Verdicts.Of(statement.Value.Type.WithoutNullable(), constant.Value) == Outcomes.Run)
            {
                yield return (jump, outcomes | Outcomes.Run);
            }
        }
    }

    private OutcomeSwitch OfExpression(ISwitchExpressionOperation expression)
    {
        Outcomes named = Outcomes.None;
        ISwitchExpressionArmOperation? catchAll = null;
        List<(ISwitchExpressionArmOperation Arm, Outcomes Outcomes)> arms = [];
        List<(IOperation, Outcomes)> groups = [];
        foreach (ISwitchExpressionArmOperation arm in expression.Arms)
        {
            if (GroupedOutcomes.OfPattern(expression.Value, arm.Pattern, roles) is { } group)
            {
                groups.Add((arm.Pattern, group));
            }

            Outcomes outcomes = OutcomesOf(arm.Pattern, expression.Value.Type);
            if (outcomes == Outcomes.AnyOutcome)
            {
                catchAll = arm;
                continue;
            }

            named |= outcomes;
            arms.Add((arm, outcomes));
        }

        // Ordering is told elsewhere.
        bool isOrdered = expression.Arms.Any(static arm =>
            arm.Pattern.DescendantsAndSelf().Any(static part => part is IRelationalPatternOperation));
        groups.AddRange(SameAsRun(arms));
        return new(
            expression.Value,
            IsExpression: true,
            named,
            isOrdered || expression.Arms.Length < 2 ? null : catchAll?.Pattern.Syntax.GetLocation(),
            catchAll?.Pattern.Syntax.ToString() ?? "",
            catchAll?.Value.Unwrapped() is IThrowOperation,
            [.. groups]);
    }

    private static IEnumerable<(IOperation Place, Outcomes Outcomes)> SameAsRun(
        List<(ISwitchExpressionArmOperation Arm, Outcomes Outcomes)> arms)
    {
        ISwitchExpressionArmOperation? run = arms.FirstOrDefault(static arm => arm.Outcomes == Outcomes.Run).Arm;
        return run is null
            ? []
            : arms.Where(arm => !arm.Outcomes.Meets(Outcomes.Run)
                    && arm.Arm.Value is not IThrowOperation
                    && arm.Arm.Value.Syntax.IsEquivalentTo(run.Value.Syntax))
                .Select(static arm => ((IOperation)arm.Arm.Pattern, arm.Outcomes | Outcomes.Run));
    }
}
