using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class ConsensusThresholdTests
{
    [Fact]
    public void DefaultThreshold_IsAll()
    {
        ConsensusThreshold all = default;

        Assert.Equal((1L, 1L, "1"), (all.Numerator, all.Denominator, all.ToString()));
        Assert.False(all.IsMetBy(4, 5));
        Assert.True(all.IsMetBy(5, 5));
        Assert.False(all.IsMetBy(0, 0));
    }

    [Theory]
    [InlineData("2/3", "2/3")]
    [InlineData("66%", "33/50")]
    [InlineData("0.66", "33/50")]
    [InlineData("999999998/999999999", "999999998/999999999")]
    [InlineData("0.666666667", "0.666666667")]
    [InlineData("66.666666667%", "66.666666667%")]
    [InlineData("50.000000001%", "50.000000001%")]
    [InlineData("100.000000000%", "1")]
    public void WrittenThreshold_IsReadBack(string text, string written)
    {
        ConsensusThreshold threshold = ConsensusThreshold.Parse(text);

        Assert.Equal(written, threshold.ToString());
        Assert.Equal(threshold, ConsensusThreshold.Parse(threshold.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0.6666666667")]
    [InlineData("1000000000/1000000000")]
    [InlineData("2/3/4")]
    [InlineData("%")]
    [InlineData("/")]
    [InlineData("66%%")]
    [InlineData("0.6.6")]
    [InlineData("2/3\n")]
    public void OtherText_IsNone(string? text)
    {
        Assert.False(ConsensusThreshold.TryParse(text, out ConsensusThreshold threshold));
        Assert.Equal(default, threshold);
        Assert.Throws<FormatException>(() => ConsensusThreshold.Parse(text!));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(4, 3)]
    [InlineData(-2, -3)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(999_999_999, 1_000_000_000)]
    public void FractionThatIsNoShare_IsRefused(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConsensusThreshold(numerator, denominator));

    [Fact]
    public void Needed_IsTheSmallestNumberThatIsEnough()
    {
        foreach (string text in new[] { "2/3", "0.66", "501/1000", "1", "50.000000001%" })
        {
            ConsensusThreshold threshold = ConsensusThreshold.Parse(text);
            foreach (long total in Enumerable.Range(1, 300).Select(static each => (long)each).Append(long.MaxValue))
            {
                long needed = threshold.NeededOf(total);
                Assert.InRange(needed, 1, total);
                Assert.True(threshold.IsMetBy(needed, total));
                Assert.False(threshold.IsMetBy(needed - 1, total));
            }
        }
    }

    [Fact]
    public void NegativeNumber_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => ConsensusThreshold.TwoThirds.IsMetBy(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ConsensusThreshold.TwoThirds.IsMetBy(1, -3));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ConsensusThreshold.TwoThirds.NeededOf(-3));
    }
}
