using System.Globalization;
using System.Text;

namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>Shows foreign text inside a message: on one line, nothing hidden, of bounded length.</summary>
internal static class Printable
{
    private const int Longest = 64;

    public static string Text(string text)
    {
        StringBuilder shown = new();

        for (int i = 0; i < text.Length && i < Longest; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(shown, text[i]);
            }
        }

        return text.Length > Longest ? shown.Append("...").ToString() : shown.ToString();
    }

    private static void Append(StringBuilder shown, char unit)
    {
        if (IsHidden(unit))
        {
            shown.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            shown.Append(unit);
        }
    }

    private static bool IsHidden(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
