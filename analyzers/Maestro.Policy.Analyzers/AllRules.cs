using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Rules;
using Maestro.Policy.Analyzers.Rules.Codebook;

namespace Maestro.Policy.Analyzers;

/// <summary>Every rule there is, in the order of their ids.</summary>
internal static class AllRules
{
    public static ImmutableArray<BodyRule> AboutBodies { get; } =
    [
    ];

    public static ImmutableArray<CompilationRule> AboutCompilations { get; } =
    [
        new WordsAreGeneratedMembers(),
        new ReasonsAreInTheCodebook(),
        new LayersAreInTheCodebook(),
        new ReasonsBelongToTheirLayers(),
        new ReasonsGoWithTheirOutcomes(),
        new ReasonsAreNotRetired(),
        new SealingReasonsAreSealed(),
        new CodebooksAreWellFormed(),
        new CodebookEntriesAreUnique(),
        new IdentifiersAreUnique(),
        new NamesAreIdentifiers(),
        new ReferencesAreDefined(),
        new FlagsDoNotContradict(),
        new VersionsAreSupported(),
    ];

    public static IEnumerable<Rule> Of => AboutBodies.Concat<Rule>(AboutCompilations);
}
