using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Reads switches over outcomes.</summary>
internal sealed partial class OutcomeSwitches(KnownRoles roles)
{
    public OutcomeSwitch? Read(IOperation operation) => operation switch
    {
        ISwitchOperation statement when roles.IsMustHandle(statement.Value.Type) => OfStatement(statement),
        ISwitchExpressionOperation expression when roles.IsMustHandle(expression.Value.Type) =>
            OfExpression(expression),
        _ => null,
    };

    private Outcomes OutcomesOf(IPatternOperation pattern, ITypeSymbol? type) =>
        Read(pattern, type).WhenTrue & Outcomes.AnyOutcome;

    private PatternOutcomes Read(IPatternOperation pattern, ITypeSymbol? type)
    {
        PatternSubject subject = roles.IsVerdict(type) ? PatternSubject.Verdict : PatternSubject.Decision;
        return PatternOutcomes.Of(pattern, subject, roles);
    }

    private static Outcomes All(IEnumerable<Outcomes> cases) =>
        cases.Aggregate(Outcomes.None, static (all, each) => all | each);
}
