using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Simulation.Emergency.Text;

/// <summary>Reads whole numbers as the reference's <c>int()</c> does: digits of any script with single underscores
/// between them, a sign, and blanks around them.</summary>
internal static class WholeText
{
    private const int MaxLength = 4300;

    private static readonly Regex Digits = new(
        @"\A[+-]?[0-9]+(_[0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Reads a number.</summary>
    public static bool TryRead(string text, out BigInteger number)
    {
        number = default;
        string plain = string.Concat(text.EnumerateRunes().Select(Plain)).Trim();
        return plain.Length <= MaxLength
            && Digits.IsMatch(plain)
            && BigInteger.TryParse(
                plain.Replace("_", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number);
    }

    // Four control characters are blanks to the reference, and aren't here.
    private static string Plain(Rune rune) =>
        rune.Value is >= 0x1C and <= 0x1F ? " "
        : Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
            ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture)
        : rune.ToString();
}
