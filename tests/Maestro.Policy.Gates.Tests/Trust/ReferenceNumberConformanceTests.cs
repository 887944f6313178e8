using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Gates.Trust.Text;

namespace Maestro.Policy.Gates.Tests.Trust;

[Trait("Category", "Conformance")]
public sealed class ReferenceNumberConformanceTests
{
    [Fact]
    public void RecordedNumbers_AreRoundedAlike() => TrustVectors.AssertAll("rounding", Judge);

    private static string? Judge(JsonElement item)
    {
        double value = Read(TrustVectors.Text(item, "x_repr")!);
        JsonElement expected = item.GetProperty("expect");

        return Difference(value, 6, TrustVectors.Text(expected, "round6_repr")!)
            ?? Difference(value, 3, TrustVectors.Text(expected, "round3_repr")!);
    }

    private static string? Difference(double value, int digits, string expected)
    {
        double rounded = ReferenceNumber.Round(value, digits);

        return BitConverter.DoubleToInt64Bits(rounded) == BitConverter.DoubleToInt64Bits(Read(expected))
            && (!double.IsFinite(rounded) || TrustVectors.Print(rounded) == expected)
                ? null : $"{digits} digits: {rounded}, expected {expected}";
    }

    private static double Read(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
