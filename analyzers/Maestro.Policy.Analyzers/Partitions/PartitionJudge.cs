using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Judges whether the tests of one value keep RUN apart from what isn't RUN, and lead anywhere.</summary>
internal sealed class PartitionJudge(Body body)
{
    private readonly Idleness _idleness = new(body);

    public Partition Judge(ImmutableArray<Use> tests)
    {
        if (tests.IsEmpty)
        {
            return default;
        }

        Use first = tests.OrderBy(static test => test.At.Syntax.SpanStart).First();
        if (tests.All(static test => test.Symbol is ILocalSymbol))
        {
            return new(PartitionFault.NoEffect, tests[0].Symbol!.Locations[0], Subject(first));
        }

        if (tests.Any(static test => test.IsWhole))
        {
            return JudgeWhole(tests, first);
        }

        if (tests.Any(static test => test.Outcomes == Outcomes.None) || tests.All(IsReportedAsGroup))
        {
            return default;
        }

        Outcomes[] conditions = [.. tests.Select(test => GroupedOutcomes.OfWhole(test, body.Roles))];
        bool Splits(Outcomes one, Outcomes other) =>
            conditions.Any(condition => condition.Meets(one) != condition.Meets(other));

        return !Splits(Outcomes.Run, Outcomes.Hitl) ? Fault(PartitionFault.HitlLikeRun, WholeAccess(first.At), first)
            : !Splits(Outcomes.Run, Outcomes.Stop) ? Fault(PartitionFault.StopLikeRun, WholeAccess(first.At), first)
            : tests.All(test => _idleness.OfTest(test.At) is not null)
                ? Fault(PartitionFault.NoEffect, _idleness.OfTest(tests[0].At)!, first)
            : tests.Length == 1 && DropsPause(first)
                ? Fault(PartitionFault.HitlLikeStop, first.At, first)
            : default;
    }

    // A Match has a handler for each outcome; a switch needn't have a case for each.
    private Partition JudgeWhole(ImmutableArray<Use> tests, Use first) =>
        tests.Length > 1 ? default
        : first.Symbol is IMethodSymbol ? Fault(PartitionFault.NoEffect, first.At, first)
        : body.Switches.FirstOrDefault(each => each.Value == first.At) is { } choice && FaultOf(choice) is var fault
            && fault != PartitionFault.None ? Fault(fault, first.At, first)
        : _idleness.OfSwitch(first.At) ? Fault(PartitionFault.NoEffect, first.At, first)
        : default;

    // What a catch-all or a group mixes up is told elsewhere.
    private static PartitionFault FaultOf(OutcomeSwitch choice) =>
        !choice.Groups.IsEmpty
        || choice.Named == Outcomes.None
        || (choice.CatchAll is not null && !choice.Named.Meets(Outcomes.Run)) ? PartitionFault.None
        : !choice.Splits(Outcomes.Run, Outcomes.Hitl) ? PartitionFault.HitlLikeRun
        : !choice.Splits(Outcomes.Run, Outcomes.Stop) ? PartitionFault.StopLikeRun
        : PartitionFault.None;

    private static Partition Fault(PartitionFault fault, IOperation place, Use test) =>
        new(fault, place.Syntax.GetLocation(), Subject(test));

    private static string Subject(Use test) => test.At switch
    {
        IPropertyReferenceOperation { Instance: { } instance } => instance.Name(),
        IInvocationOperation { Instance: { } instance } => instance.Name(),
        IIsPatternOperation pattern => pattern.Value.Name(),
        IBinaryOperation binary => (binary.LeftOperand.IsConstant() ? binary.RightOperand : binary.LeftOperand).Name(),
        _ => test.At.Name(),
    };

    private bool IsReportedAsGroup(Use test) =>
        (test.At.Parent is IBinaryOperation either && GroupedOutcomes.OfOr(either, body.Roles) is not null)
        || (test.At is IIsPatternOperation pattern
            && GroupedOutcomes.OfPattern(pattern.Value.Type, pattern.Pattern, body.Roles) is not null);

    // Of a?.b all is shown.
    private static IOperation WholeAccess(IOperation test)
    {
        IOperation whole = test;
        IOperation inner = test;
        while (inner.Parent is { } outer && (outer is IInvocationOperation || IsGuardOf(outer, inner)))
        {
            whole = outer is IInvocationOperation ? whole : outer;
            inner = outer;
        }

        return whole;
    }

    private static bool IsGuardOf(IOperation outer, IOperation inner) =>
        outer is IConditionalAccessOperation access && access.WhenNotNull == inner;

    // if (decision.IsRun) …, and that is all that becomes of a decision which was at hand.
    private bool DropsPause(Use test) =>
        test.At.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation && body.Roles.Carries(part.Type))
        && test.At.Function() is null
        && test.At.Ancestors().FirstOrDefault(static outer => outer is IConditionalOperation)
            is IConditionalOperation { WhenFalse: null } statement
        && RunTests.Subject(statement.Condition, value: true, body.Roles) is not null
        && Loops.EndsIn(statement.WhenTrue) is null;
}
