using Maestro.Policy.Simulation.Chance;

namespace Maestro.Policy.Simulation.Tests.Chance;

public sealed class WeightedChoiceTests
{
    [Fact]
    public void WeightOfZero_IsNeverDrawn()
    {
        WeightedChoice choice = new(0, 1, 0, 2, 0);
        MersenneTwister chance = new(3);

        Assert.Equal([1, 3], Enumerable.Range(0, 10_000).Select(_ => choice.Draw(chance)).Distinct().Order());
    }

    [Fact]
    public void Shares_FollowTheWeights()
    {
        WeightedChoice choice = new(1, 2, 5);
        MersenneTwister chance = new(7);

        int[] counts = [.. Enumerable.Range(0, 80_000).Select(_ => choice.Draw(chance))
            .CountBy(index => index).OrderBy(share => share.Key).Select(share => share.Value)];

        Assert.Equal(3, counts.Length);
        Assert.InRange(counts[0], 9_500, 10_500);
        Assert.InRange(counts[1], 19_300, 20_700);
        Assert.InRange(counts[2], 49_200, 50_800);
    }

    [Fact]
    public void EveryDraw_TakesOneNumber()
    {
        MersenneTwister chance = new(11);
        MersenneTwister other = new(11);

        new WeightedChoice(1).Draw(chance);
        other.NextDouble();

        Assert.Equal(other.NextWord(), chance.NextWord());
    }

    [Theory]
    [InlineData]
    [InlineData(0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, -1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue, double.MaxValue)]
    public void WeightsThatMakeNoChoice_AreRefused(params double[] weights) =>
        Assert.Throws<ArgumentException>(() => new WeightedChoice(weights));
}
