using System.Globalization;
using System.Text;

namespace Maestro.Policy.Gates.Text;

/// <summary>Reads text by code points and says of what kind they are.</summary>
/// <remarks>
/// The kinds are those of the reference, which differ from <c>\w</c> and <c>\s</c> of .NET's regular expressions. They
/// come from the tables of the runtime itself, so neither the culture nor the system's globalization library matters.
/// </remarks>
internal static class CodePoint
{
    /// <summary>Reads one code point forwards.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to start, inside the text.</param>
    /// <param name="length">How many code units it takes, 1 or 2.</param>
    /// <returns>The code point; half of a surrogate pair stands for itself.</returns>
    public static int At(ReadOnlySpan<char> text, int at, out int length)
    {
        char unit = text[at];

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[at + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>Reads one code point backwards.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where it ends, after the first code unit.</param>
    /// <returns>The code point; half of a surrogate pair stands for itself.</returns>
    public static int Before(ReadOnlySpan<char> text, int end)
    {
        char unit = text[end - 1];

        return char.IsLowSurrogate(unit) && end > 1 && char.IsHighSurrogate(text[end - 2])
            ? char.ConvertToUtf32(text[end - 2], unit)
            : unit;
    }

    /// <summary>Whether a text is free of half characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="false"/> when it holds half of a surrogate pair.</returns>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its code points; half of a surrogate pair is one, too.</returns>
    public static int[] Of(ReadOnlySpan<char> text)
    {
        int count = text.Length;

        for (int at = 1; at < text.Length; at++)
        {
            count -= char.IsSurrogatePair(text[at - 1], text[at]) ? 1 : 0;
        }

        var points = new int[count];

        for (int at = 0, point = 0; point < count; point++)
        {
            points[point] = At(text, at, out int length);
            at += length;
        }

        return points;
    }

    /// <summary>Puts a text together again.</summary>
    /// <param name="points">Its code points.</param>
    /// <returns>The text.</returns>
    public static string ToText(ReadOnlySpan<int> points)
    {
        StringBuilder text = new(points.Length);

        foreach (int point in points)
        {
            _ = point > 0xFFFF ? text.Append(char.ConvertFromUtf32(point)) : text.Append((char)point);
        }

        return text.ToString();
    }

    /// <summary>Writes one code point.</summary>
    /// <param name="codePoint">The code point, no half of a surrogate pair.</param>
    /// <param name="units">Room for two code units.</param>
    /// <returns>How many code units it takes, 1 or 2.</returns>
    public static int Write(int codePoint, Span<char> units) => new Rune(codePoint).EncodeToUtf16(units);

    /// <summary>Whether a code point is half of a surrogate pair.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsLoneSurrogate(int codePoint) => codePoint is >= 0xD800 and <= 0xDFFF;

    /// <summary>Whether a code point is a word character: a letter, a number of any kind, or the underscore.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> when it is; <see langword="false"/> for combining marks, joiners, other
    /// connectors and halves of surrogate pairs.</returns>
    public static bool IsWord(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return char.IsAsciiLetterOrDigit((char)codePoint) || codePoint == '_';
        }

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is
            (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter) or
            (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);
    }

    /// <summary>Whether a code point is usually shown as nothing at all.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> for format characters, variation selectors, fillers, and what Unicode keeps free
    /// for more of them.</returns>
    public static bool IsUnseen(int codePoint) => codePoint >= 0xAD && codePoint switch
    {
        0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2065 or 0x3164 or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.Format,
    };

    /// <summary>Whether a code point is white space, the four information separators included.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsBlank(int codePoint) => codePoint <= 0xFFFF && IsBlank((char)codePoint);

    /// <summary>Whether a code unit is white space, the four information separators included.</summary>
    /// <param name="unit">The code unit; no white space lies outside the basic plane.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F';
}
