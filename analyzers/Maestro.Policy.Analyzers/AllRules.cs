using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Rules;

namespace Maestro.Policy.Analyzers;

/// <summary>Every rule there is, in the order of their ids.</summary>
internal static class AllRules
{
    public static ImmutableArray<BodyRule> AboutBodies { get; } =
    [
    ];

    public static ImmutableArray<CompilationRule> AboutCompilations { get; } =
    [
    ];

    public static IEnumerable<Rule> Of => AboutBodies.Concat<Rule>(AboutCompilations);
}
