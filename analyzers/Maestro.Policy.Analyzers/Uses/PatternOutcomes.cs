using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>For which outcomes a pattern matches, and for which it doesn't. Where it isn't known, an outcome is in
/// both.</summary>
internal readonly record struct PatternOutcomes(Outcomes WhenTrue, Outcomes WhenFalse)
{
    private static readonly PatternOutcomes Unknown = new(Outcomes.Everything, Outcomes.Everything);
    private static readonly PatternOutcomes Always = new(Outcomes.Everything, Outcomes.None);
    private static readonly PatternOutcomes WhenPresent =
        new(Outcomes.Everything & ~Outcomes.Null, Outcomes.Null | Outcomes.Open);

    public static PatternOutcomes Of(IPatternOperation pattern, PatternSubject subject, KnownRoles roles)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return OfConstant(constant, subject);
            case INegatedPatternOperation negated:
                return Of(negated.Pattern, subject, roles).Inverted;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Of(either.LeftPattern, subject, roles).Or(Of(either.RightPattern, subject, roles));
            case IBinaryPatternOperation both:
                return Of(both.LeftPattern, subject, roles).And(Of(both.RightPattern, subject, roles));
            case IDiscardPatternOperation:
                return Always;
            case ITypePatternOperation type:
                return OfType(type.MatchedType, roles);
            case IDeclarationPatternOperation declaration:
                return declaration.MatchesNull ? Always : OfType(declaration.MatchedType, roles);
            case IRecursivePatternOperation recursive:
                return OfRecursive(recursive, subject, roles);
            default:
                return Unknown;
        }
    }

    /// <summary>For which outcomes a condition about one decision holds.</summary>
    public static PatternOutcomes OfTest(Outcomes holds) => new(holds.OfAnySeal(), holds.Others());

    private PatternOutcomes Inverted => new(WhenFalse, WhenTrue);

    private PatternOutcomes And(PatternOutcomes other) => new(WhenTrue & other.WhenTrue, WhenFalse | other.WhenFalse);

    private PatternOutcomes Or(PatternOutcomes other) => new(WhenTrue | other.WhenTrue, WhenFalse & other.WhenFalse);

    private static PatternOutcomes OfConstant(IConstantPatternOperation pattern, PatternSubject subject) =>
        pattern.Value.ConstantValue is not { HasValue: true } constant ? Unknown
        : constant.Value is null ? WhenPresent.Inverted
        : subject == PatternSubject.Verdict
            && Verdicts.Of(pattern.InputType.WithoutNullable(), constant.Value) is { } outcomes
            ? OfTest(outcomes)
            : Unknown;

    private static PatternOutcomes OfType(ITypeSymbol? type, KnownRoles roles) =>
        roles.OutcomeOfCase(type) is { } outcomes ? OfTest(outcomes) : WhenPresent;

    private static PatternOutcomes OfRecursive(
        IRecursivePatternOperation pattern, PatternSubject subject, KnownRoles roles)
    {
        PatternOutcomes found = subject == PatternSubject.Verdict ? Always : OfType(pattern.MatchedType, roles);
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            found = found.And(OfProperty(property, subject, roles));
        }

        if (pattern.DeconstructionSubpatterns.IsEmpty)
        {
            return found;
        }

        if (subject != PatternSubject.Decision)
        {
            return Unknown;
        }

        // A decision's first part is its verdict; what the other parts ask for may hold or not.
        found = found.And(Of(pattern.DeconstructionSubpatterns[0], PatternSubject.Verdict, roles));
        return pattern.DeconstructionSubpatterns.Skip(1).All(MatchesAll)
            ? found
            : found.And(Unknown);
    }

    private static PatternOutcomes OfProperty(
        IPropertySubpatternOperation part, PatternSubject subject, KnownRoles roles)
    {
        if (MatchesAll(part.Pattern))
        {
            return Always;
        }

        if (subject != PatternSubject.Decision
            || part.Member is not IPropertyReferenceOperation { Property: { } property })
        {
            return Unknown;
        }

        if (roles.OutcomeTest(property) is { } test
            && part.Pattern is IConstantPatternOperation { Value.ConstantValue.Value: bool wanted })
        {
            return wanted ? OfTest(test) : new(test.Others() & ~Outcomes.Null, (test | Outcomes.Null).OfAnySeal());
        }

        if (roles.IsVerdict(property.Type))
        {
            return Of(part.Pattern, PatternSubject.Verdict, roles);
        }

        return roles.IsPermit(property.Type) ? OfPermit(part.Pattern)
            : part.Pattern is IConstantPatternOperation { Value.ConstantValue.Value: bool seal }
                ? OfSeal(property.Name, seal)
                : Unknown;
    }

    private static bool MatchesAll(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };

    private static PatternOutcomes OfSeal(string member, bool wanted)
    {
        PatternOutcomes holds = member switch
        {
            SealMembers.IsSealed => new(Outcomes.Present & ~Outcomes.Open, Outcomes.Everything & ~Outcomes.Sealed),
            SealMembers.IsOverridable => new(Outcomes.Present & ~(Outcomes.Sealed | Outcomes.Run), Outcomes.Everything),
            _ => Unknown,
        };

        return wanted ? holds : holds.Inverted;
    }

    // A permit is there exactly for RUN.
    private static PatternOutcomes OfPermit(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } =>
            OfTest(Outcomes.Run).Inverted,
        INegatedPatternOperation negated => OfPermit(negated.Pattern).Inverted,
        _ => OfTest(Outcomes.Run),
    };
}
