using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Hosting;

/// <summary>Makes text fit for one line of a terminal: no control characters, no lone surrogates, an end.</summary>
/// <remarks>Messages quote what came from outside, which must neither start a line of its own nor steer the
/// terminal.</remarks>
internal static class OneLine
{
    private const int MaxLength = 500;

    public static string Of(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (line.Length >= MaxLength)
            {
                return line.Append("...").ToString();
            }

            Append(line, rune);
        }

        return line.ToString();
    }

    /// <summary>Whether a character does something to a terminal instead of being shown.</summary>
    public static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void Append(StringBuilder line, Rune rune)
    {
        if (Steers(rune))
        {
            line.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }
        else
        {
            line.Append(rune);
        }
    }
}
