using System.Collections.Immutable;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>Goes through the cases of a family, and fails with all that differs.</summary>
internal static class FamilyRun
{
    public static async Task Verify(string name, Func<AnalyzerCase, Task<ImmutableArray<string>>> differences)
    {
        VectorFamily family = VectorFamily.Load("analyzers", name);
        Assert.SkipWhen(family.IsAbsent, family.Reason);

        List<string> wrong = [];
        foreach (AnalyzerCase recorded in family.Cases.Select(static each => new AnalyzerCase(each)))
        {
            wrong.AddRange(await differences(recorded));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
