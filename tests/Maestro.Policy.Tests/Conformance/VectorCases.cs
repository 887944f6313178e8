using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

/// <summary>Judges the cases of a family.</summary>
internal static class VectorCases
{
    /// <summary>Judges every case and reports all that fail at once.</summary>
    /// <param name="vectors">The family.</param>
    /// <param name="judge">Says what is wrong with a case, or <see langword="null"/>.</param>
    /// <param name="isMeant">Which cases are meant; by default all.</param>
    public static void AssertAll(
        VectorFamily vectors, Func<JsonElement, string?> judge, Func<JsonElement, bool>? isMeant = null)
    {
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);

        int ran = 0;
        List<string> failures = [];

        foreach (JsonElement item in vectors.Cases.Where(isMeant ?? (static _ => true)))
        {
            ran++;

            if (judge(item) is { } failure)
            {
                failures.Add($"{item.GetProperty("id").GetString()}: {failure}");
            }
        }

        Assert.True(ran > 0, $"{vectors.Source} holds no case.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {ran} failed:\n{string.Join('\n', failures)}");
    }
}
