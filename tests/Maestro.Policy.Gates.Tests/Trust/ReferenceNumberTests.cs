using Maestro.Policy.Gates.Trust.Text;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class ReferenceNumberTests
{
    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(1.5, 0, 2)]
    [InlineData(2.5, 0, 2)]
    [InlineData(0.125, 2, 0.12)]
    [InlineData(0.375, 2, 0.38)]
    [InlineData(0.0078125, 6, 0.007812)]
    [InlineData(0.0234375, 6, 0.023438)]
    [InlineData(2.675, 2, 2.67)]
    [InlineData(double.MaxValue, 6, double.MaxValue)]
    [InlineData(double.Epsilon, 15, 0)]
    [InlineData(double.NaN, 6, double.NaN)]
    [InlineData(double.NegativeInfinity, 6, double.NegativeInfinity)]
    public void Ties_GoToTheEvenDigit(double value, int digits, double expected) =>
        Assert.Equal(expected, ReferenceNumber.Round(value, digits));

    [Fact]
    public void Zero_KeepsItsSign() => Assert.True(double.IsNegative(ReferenceNumber.Round(-1e-9, 6)));

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void DigitsOutOfRange_AreRefused(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReferenceNumber.Round(1, digits));
}
