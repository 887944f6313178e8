using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Maestro.Policy.Simulation.Chance;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class WeightedChoiceConformanceTests
{
    [Fact]
    public void Draws_AreTheReferences()
    {
        VectorFamily vectors = VectorFamily.Load("emergency", "stress_v4_4");
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);

        Assert.Empty(vectors.Cases
            .Where(item => item.GetProperty("group").GetString() == "choices")
            .Where(item => !IsAlike(item))
            .Select(item => item.GetProperty("id").GetString()));
    }

    private static bool IsAlike(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        string[] names = [.. given.GetProperty("population").EnumerateArray().Select(each => each.GetString()!)];
        WeightedChoice choice =
            new([.. given.GetProperty("weights").EnumerateArray().Select(each => each.GetDouble())]);
        MersenneTwister chance = new(
            BigInteger.Parse(given.GetProperty("seed").GetRawText(), CultureInfo.InvariantCulture));

        return item.GetProperty("expect").GetProperty("rle").EnumerateArray()
            .SelectMany(run => Enumerable.Repeat(run[0].GetString()!, run[1].GetInt32()))
            .SequenceEqual(Enumerable.Range(0, given.GetProperty("draws").GetInt32())
                .Select(_ => names[choice.Draw(chance)]));
    }
}
