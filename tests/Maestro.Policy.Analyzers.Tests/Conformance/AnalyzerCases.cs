using System.Collections.Immutable;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>The recorded cases.</summary>
internal static class AnalyzerCases
{
    public static ImmutableArray<string> Families { get; } =
    [
        "aggregate", "async", "book", "codes", "construct", "described", "discard", "effects", "extend",
        "incomplete", "known_miss", "modern", "noeffect", "ok_async", "ok_codes", "ok_construct", "ok_effects",
        "ok_escape", "ok_extend", "ok_ignore", "ok_outcome", "permit", "sealed", "swallow", "switching",
        "unread", "vocabulary",
    ];

    /// <summary>The cases of every family that is there.</summary>
    public static IEnumerable<AnalyzerCase> All =>
        Families.Select(static family => VectorFamily.Load("analyzers", family))
            .Where(static family => !family.IsAbsent)
            .SelectMany(static family => family.Cases)
            .Select(static recorded => new AnalyzerCase(recorded));
}
