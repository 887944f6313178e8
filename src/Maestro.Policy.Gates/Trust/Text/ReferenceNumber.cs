using System.Globalization;
using System.Numerics;

namespace Maestro.Policy.Gates.Trust.Text;

/// <summary>Numbers as the reference rounds them.</summary>
public static class ReferenceNumber
{
    private const int FractionBits = 52;

    /// <summary>Rounds a double by the exact value that it has, and a tie to the even digit.</summary>
    /// <param name="value">The number; what isn't finite stays as it is.</param>
    /// <param name="digits">How many digits to keep after the point, 0 to 15.</param>
    /// <returns>The double next to the rounded number; zero keeps its sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside of its range.</exception>
    /// <remarks><see cref="Math.Round(double, int)"/> multiplies first, which moves numbers that are close to a tie;
    /// 1.0015 is above 1.0015, for example.</remarks>
    public static double Round(double value, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 15);

        // Invariant: value = mantissa / 2^shift, so all that follows is exact.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> FractionBits) & 0x7FF);
        int shift = 1075 - Math.Max(exponent, 1);

        if (!double.IsFinite(value) || shift <= 0)
        {
            return value;
        }

        long mantissa = (bits & ((1L << FractionBits) - 1)) | (exponent == 0 ? 0 : 1L << FractionBits);
        BigInteger unit = BigInteger.One << shift;
        BigInteger scaled = BigInteger.DivRem(mantissa * BigInteger.Pow(10, digits), unit, out BigInteger rest);
        int tie = (rest * 2).CompareTo(unit);

        if (tie > 0 || (tie == 0 && !scaled.IsEven))
        {
            scaled++;
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{scaled}E-{digits}");
        return Math.CopySign(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }
}
