using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.DraftLint;

/// <summary>The vectors of the families about drafts.</summary>
internal static class DraftVectors
{
    /// <summary>What every draft has to say, in the way of the vectors.</summary>
    public const string Required =
        "\n\nThis is a draft with no operational effect.\nAI is used for drafting only.\nNeeds ADMIN approval first.\n";

    public static IReadOnlyList<JsonElement> Cases(string family = "draft_lint")
    {
        VectorFamily vectors = VectorFamily.Load("emergency", family);
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);
        Assert.NotEmpty(vectors.Cases);

        return vectors.Cases;
    }

    public static void AssertAll(IEnumerable<JsonElement> cases, Func<JsonElement, string?> judge)
    {
        string[] failures =
        [
            .. from item in cases
               let failure = judge(item)
               where failure is not null
               select $"{item.GetProperty("id").GetString()}: {failure}",
        ];

        Assert.True(failures.Length == 0, $"{failures.Length} failed:\n{string.Join('\n', failures)}");
    }

    public static string Text(JsonElement item) => item.GetProperty("text").GetString()!;
}
