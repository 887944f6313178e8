using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>The variables of a pattern that are new names for the decision, its verdict or its permit.</summary>
internal static class PatternBindings
{
    public static IEnumerable<(ISymbol Name, PatternSubject Meaning)> Of(
        IPatternOperation pattern, PatternSubject subject, KnownRoles roles)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } name }:
                return [(name, subject)];
            case IBinaryPatternOperation both:
                return Of(both.LeftPattern, subject, roles).Concat(Of(both.RightPattern, subject, roles));
            case INegatedPatternOperation negated:
                return Of(negated.Pattern, subject, roles);
            case IRecursivePatternOperation recursive:
                return OfRecursive(recursive, subject, roles);
            default:
                return [];
        }
    }

    private static IEnumerable<(ISymbol Name, PatternSubject Meaning)> OfRecursive(
        IRecursivePatternOperation pattern, PatternSubject subject, KnownRoles roles)
    {
        if (pattern.DeclaredSymbol is { } name)
        {
            yield return (name, subject);
        }

        if (subject != PatternSubject.Decision)
        {
            yield break;
        }

        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            PatternSubject meaning = roles.IsVerdict(part.Member.Type) ? PatternSubject.Verdict
                : roles.IsPermit(part.Member.Type) ? PatternSubject.Permit
                : PatternSubject.Other;
            foreach ((ISymbol Name, PatternSubject Meaning) inner in Of(part.Pattern, meaning, roles))
            {
                yield return inner;
            }
        }

        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            PatternSubject meaning = i == 0 ? PatternSubject.Verdict : PatternSubject.Other;
            IPatternOperation part = pattern.DeconstructionSubpatterns[i];
            foreach ((ISymbol Name, PatternSubject Meaning) inner in Of(part, meaning, roles))
            {
                yield return inner;
            }
        }
    }
}
