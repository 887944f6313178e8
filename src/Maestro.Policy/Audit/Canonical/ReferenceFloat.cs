using System.Globalization;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>Doubles as the reference reads and prints them.</summary>
internal static class ReferenceFloat
{
    /// <summary>Longer than any of them is printed.</summary>
    public const int MaxLength = 32;

    // Leading zeros aside, no more than these are printed before an exponent is.
    private const int MaxSignificant = 24;

    /// <summary>The double next to what is written; infinite beyond the range.</summary>
    public static double Parse(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'N', ..] => double.NaN,
        [(byte)'I', ..] => double.PositiveInfinity,
        [(byte)'-', (byte)'I', ..] => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    /// <summary>Prints the fewest digits that say which double it is, with a fraction while its exponent is small,
    /// else with an exponent of two digits or more.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Write(double value, Span<byte> output)
    {
        if (!double.IsFinite(value))
        {
            ReadOnlySpan<byte> word = double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8;
            word.CopyTo(output);
            return word.Length;
        }

        Span<byte> digits = stackalloc byte[MaxSignificant];
        (int count, int exponent) = Digits(value, digits);
        int length = 0;
        if (double.IsNegative(value))
        {
            output[length++] = (byte)'-';
        }

        return length + (exponent is >= -4 and < 16
            ? WriteFixed(digits[..count], exponent, output[length..])
            : WriteWithExponent(digits[..count], exponent, output[length..]));
    }

    // value = d.ddd * 10^exponent, taken from the digits that the runtime prints in its own layout.
    private static (int Count, int Exponent) Digits(double value, Span<byte> digits)
    {
        Span<byte> printed = stackalloc byte[MaxLength];
        _ = Math.Abs(value).TryFormat(printed, out int length, default, CultureInfo.InvariantCulture);
        printed = printed[..length];
        int scale = 0;
        if (printed.IndexOf((byte)'E') is var e and >= 0)
        {
            scale = int.Parse(printed[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            printed = printed[..e];
        }

        int whole = printed.IndexOf((byte)'.') is var point and >= 0 ? point : printed.Length;
        int count = 0;
        int leading = 0;
        foreach (byte each in printed)
        {
            if (each == '0' && count == 0)
            {
                leading++;
            }
            else if (each != '.')
            {
                digits[count++] = each;
            }
        }

        if (count == 0)
        {
            digits[0] = (byte)'0';
            return (1, 0);
        }

        return (digits[..count].TrimEnd((byte)'0').Length, scale + whole - 1 - leading);
    }

    private static int WriteFixed(ReadOnlySpan<byte> digits, int exponent, Span<byte> output)
    {
        int length = 0;
        int whole = exponent + 1;
        for (int i = Math.Min(0, exponent); i < Math.Max(digits.Length, whole + 1); i++)
        {
            if (i == Math.Max(whole, 1) + Math.Min(0, exponent))
            {
                output[length++] = (byte)'.';
            }

            output[length++] = i >= 0 && i < digits.Length ? digits[i] : (byte)'0';
        }

        return length;
    }

    private static int WriteWithExponent(ReadOnlySpan<byte> digits, int exponent, Span<byte> output)
    {
        int length = 0;
        output[length++] = digits[0];
        if (digits.Length > 1)
        {
            output[length++] = (byte)'.';
            digits[1..].CopyTo(output[length..]);
            length += digits.Length - 1;
        }

        output[length++] = (byte)'e';
        output[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        _ = Math.Abs(exponent).TryFormat(output[length..], out int written, "00", CultureInfo.InvariantCulture);
        return length + written;
    }
}
