using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

internal sealed partial class OutcomeSwitches
{
    private OutcomeSwitch? OfStatement(ISwitchOperation statement)
    {
        ITypeSymbol? type = statement.Value.Type;
        ICaseClauseOperation? catchAll = null;
        ISwitchCaseOperation? rest = null;
        List<Outcomes> cases = [];
        foreach (ISwitchCaseOperation section in statement.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses.Where(clause => CatchesAll(clause, type)))
            {
                (catchAll, rest) = (clause, section);
            }

            // Nobody knows what a case takes that doesn't ask for the outcome.
            if (section.Clauses.Any(clause => !CatchesAll(clause, type)
                && OutcomesOf(clause, type) == Outcomes.AnyOutcome))
            {
                return null;
            }

            cases.Add(OutcomesOf(section, type));
        }

        return new(
            statement.Value,
            IsExpression: false,
            All(cases),
            PlaceOf(catchAll),
            Loops.EndsIn(rest?.Body.LastOrDefault()) is IThrowOperation,
            [.. cases],
            [.. statement.Cases.SelectMany(section => GroupsIn(section, statement, All(cases)))]);
    }

    private static SyntaxNodeOrToken? PlaceOf(ICaseClauseOperation? catchAll) => catchAll switch
    {
        IPatternCaseClauseOperation clause => clause.Pattern.Syntax,
        { Syntax: DefaultSwitchLabelSyntax label } => label.Keyword,
        _ => null,
    };

    private bool CatchesAll(ICaseClauseOperation clause, ITypeSymbol? type) => clause switch
    {
        IDefaultCaseClauseOperation => true,
        IPatternCaseClauseOperation { Guard: null } pattern =>
            !Read(pattern.Pattern, type).WhenFalse.Meets(Outcomes.AnyOutcome),
        _ => false,
    };

    private Outcomes OutcomesOf(ISwitchCaseOperation section, ITypeSymbol? type) =>
        All(section.Clauses.Where(clause => !CatchesAll(clause, type)).Select(clause => OutcomesOf(clause, type)));

    private Outcomes OutcomesOf(ICaseClauseOperation clause, ITypeSymbol? type) => clause switch
    {
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true } constant } =>
            Verdicts.Of(type.WithoutNullable(), constant.Value) ?? Outcomes.None,
        IPatternCaseClauseOperation pattern => OutcomesOf(pattern.Pattern, type),
        _ => Outcomes.None,
    };

    private IEnumerable<(IOperation Place, Outcomes Outcomes)> GroupsIn(
        ISwitchCaseOperation section, ISwitchOperation statement, Outcomes named)
    {
        ITypeSymbol? type = statement.Value.Type;
        foreach (IPatternCaseClauseOperation clause in section.Clauses.OfType<IPatternCaseClauseOperation>())
        {
            if (GroupedOutcomes.OfPattern(type, clause.Pattern, roles) is { } group)
            {
                yield return (clause.Pattern, group);
            }
        }

        if (StackedWithRun(section, type, named) is { } stacked)
        {
            yield return stacked;
        }

        Outcomes taken = section.Clauses.Any(clause => CatchesAll(clause, type))
            ? OutcomesOf(section, type) | (Outcomes.Named & ~named)
            : OutcomesOf(section, type);
        foreach ((IOperation, Outcomes) jump in JumpsToRun(section, taken, type))
        {
            yield return jump;
        }
    }

    // case Verdict.Run: case Verdict.Hitl:
    private (IOperation Place, Outcomes Outcomes)? StackedWithRun(
        ISwitchCaseOperation section, ITypeSymbol? type, Outcomes named)
    {
        Outcomes together = Outcomes.None;
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            Outcomes outcomes = CatchesAll(clause, type) ? Outcomes.Named & ~named : OutcomesOf(clause, type);
            Outcomes all = together | outcomes;
            if (together != Outcomes.None && outcomes != Outcomes.None && all.Meets(Outcomes.Run)
                && all != Outcomes.Run)
            {
                return (clause, all);
            }

            together = all;
        }

        return null;
    }

    // goto case Verdict.Run
    private static IEnumerable<(IOperation Place, Outcomes Outcomes)> JumpsToRun(
        ISwitchCaseOperation section, Outcomes outcomes, ITypeSymbol? type)
    {
        if (outcomes == Outcomes.None || outcomes.Meets(Outcomes.Run))
        {
            yield break;
        }

        IEnumerable<IOperation> steps = section.Body.SelectMany(static step => step.DescendantsAndSelf());
        foreach (IBranchOperation jump in steps.OfType<IBranchOperation>())
        {
            if (jump is { Syntax: GotoStatementSyntax { Expression: { } target } }
                && section.SemanticModel?.GetConstantValue(target) is { HasValue: true } constant
                && Verdicts.Of(type.WithoutNullable(), constant.Value) == Outcomes.Run)
            {
                yield return (jump, outcomes | Outcomes.Run);
            }
        }
    }
}
