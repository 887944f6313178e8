using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

internal sealed partial class OutcomeSwitches
{
    private OutcomeSwitch OfExpression(ISwitchExpressionOperation expression)
    {
        ITypeSymbol? type = expression.Value.Type;
        ISwitchExpressionArmOperation? catchAll = null;
        List<(ISwitchExpressionArmOperation Arm, Outcomes Outcomes)> arms = [];
        foreach (ISwitchExpressionArmOperation arm in expression.Arms)
        {
            Outcomes outcomes = OutcomesOf(arm.Pattern, type);
            if (outcomes == Outcomes.AnyOutcome)
            {
                catchAll = arm;
            }
            else
            {
                arms.Add((arm, outcomes));
            }
        }

        SyntaxNodeOrToken? place = null;
        if (catchAll is not null && !IsOrdered(expression))
        {
            place = catchAll.Pattern.Syntax;
        }

        Outcomes[] cases = [.. arms.Select(static arm => arm.Outcomes)];
        return new(
            expression.Value,
            IsExpression: true,
            All(cases),
            place,
            catchAll?.Value.Unwrapped() is IThrowOperation,
            [.. cases],
            [.. GroupedArms(expression), .. SameAsRun(arms)]);
    }

    // Ordering is told elsewhere.
    private static bool IsOrdered(ISwitchExpressionOperation expression) =>
        expression.Arms.Any(static arm =>
            arm.Pattern.DescendantsAndSelf().Any(static part => part is IRelationalPatternOperation));

    private IEnumerable<(IOperation Place, Outcomes Outcomes)> GroupedArms(ISwitchExpressionOperation expression)
    {
        foreach (ISwitchExpressionArmOperation arm in expression.Arms)
        {
            if (GroupedOutcomes.OfPattern(expression.Value.Type, arm.Pattern, roles) is { } group)
            {
                yield return (arm.Pattern, group);
            }
        }
    }

    private static IEnumerable<(IOperation Place, Outcomes Outcomes)> SameAsRun(
        List<(ISwitchExpressionArmOperation Arm, Outcomes Outcomes)> arms)
    {
        ISwitchExpressionArmOperation? run = arms.FirstOrDefault(static arm => arm.Outcomes == Outcomes.Run).Arm;
        return run is null
            ? []
            : arms.Where(arm => !arm.Outcomes.Meets(Outcomes.Run)
                    && arm.Arm.Value.Unwrapped() is not IThrowOperation
                    && SyntaxFactory.AreEquivalent(arm.Arm.Value.Syntax, run.Value.Syntax))
                .Select(static arm => ((IOperation)arm.Arm.Pattern, arm.Outcomes | Outcomes.Run));
    }
}
