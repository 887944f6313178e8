using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Maestro.Policy.Simulation.Chance;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class MersenneTwisterConformanceTests
{
    private const int Draws = 10_000;

    [Fact]
    public void Sequence_IsTheReferences()
    {
        VectorFamily vectors = VectorFamily.Load("emergency", "mt19937");
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);

        Assert.Empty(vectors.Cases.Select(Difference).OfType<string>());
    }

    private static string? Difference(JsonElement item)
    {
        string id = item.GetProperty("id").GetString()!;
        BigInteger seed = BigInteger.Parse(item.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture);
        MersenneTwister words = new(seed);
        if (item.GetProperty("u32").EnumerateArray().Any(word => word.GetUInt32() != words.NextWord()))
        {
            return $"{id}: words";
        }

        MersenneTwister sequence = new(seed);
        double[] doubles = [.. Enumerable.Range(0, Draws).Select(_ => sequence.NextDouble())];
        ulong[] recorded = [.. item.GetProperty("random_53bit").EnumerateArray().Select(bits => bits.GetUInt64())];
        if (!recorded.SequenceEqual(doubles.Take(recorded.Length).Select(drawn => (ulong)(drawn * (1UL << 53)))))
        {
            return $"{id}: doubles";
        }

        return item.GetProperty("count_below_rate_in_first_10000").EnumerateObject()
            .Where(rate => doubles.Count(drawn => drawn < Rate(rate.Name)) != rate.Value.GetInt32())
            .Select(rate => $"{id}: below {rate.Name}")
            .FirstOrDefault();
    }

    private static double Rate(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
