using Maestro.Policy.Gates.Definition;

namespace Maestro.Policy.Gates.Tests.Definition;

public sealed class DefinitionFuzzTests
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Values =
    [
        "true", "false", "0", "1", "-0.0", "1e400", "0e9", "\"\"", "\"no\"", "null", "[]", "[0]", "{}", "{\"a\":1}",
        "\"\\ud800\"",
    ];

    // Candidates at random: what runs by the strict rules runs by the reference's, and there is always an answer.
    [Fact]
    public void StrictRules_AreNeverLaxer()
    {
        Random random = new(23);
        DefinitionRules strict = new();
        DefinitionRules reference = new() { Reading = DefinitionReading.Reference };
        string[] names =
            [.. DefinitionBook.Pack.MustFeatures, .. DefinitionBook.Pack.RedFlags, "more", "routing", "\\ud800"];
        int passed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            IEnumerable<string> members = names
                .Where((_, at) => random.Next(12) != 0 && (at < 8 || random.Next(12) == 0))
                .Select((name, at) => $"\"{name}\":{Value(random, at < 5 ? "true" : "false")}");
            string candidate = $"{{{string.Join(',', members)}}}";

            DefinitionReview found = strict.Review(DefinitionBook.Json(candidate));
            DefinitionReview other = reference.Review(DefinitionBook.Json(candidate));

            Assert.True(
                found.Verdict == Verdict.Stop || (found.Outcome == other.Outcome && other.Fault is null), candidate);
            passed += found.Verdict == Verdict.Run ? 1 : 0;
        }

        Assert.InRange(passed, Rounds / 200, Rounds);
    }

    private static string Value(Random random, string usual) =>
        random.Next(12) == 0 ? Values[random.Next(Values.Length)] : usual;
}
