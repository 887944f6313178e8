using System.Globalization;
using System.Text;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>Shows a list of texts as the reference's language shows it in a message.</summary>
internal static class ReferenceList
{
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    private static string Quoted(string text)
    {
        char quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal)
            ? '"'
            : '\'';
        StringBuilder quoted = new();
        quoted.Append(quote);
        for (int at = 0; at < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, at, out Rune rune);
            int length = isWhole ? rune.Utf16SequenceLength : 1;
            quoted.Append(Shown(text.Substring(at, length), isWhole ? rune.Value : text[at], quote));
            at += length;
        }

        return quoted.Append(quote).ToString();
    }

    private static string Shown(string character, int code, char quote) => code switch
    {
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when code == quote => "\\" + character,
        _ when IsPrintable(code) => character,
        < 0x100 => Escape('x', code, "x2"),
        < 0x10000 => Escape('u', code, "x4"),
        _ => Escape('U', code, "x8"),
    };

    private static string Escape(char letter, int code, string format) =>
        $"\\{letter}{code.ToString(format, CultureInfo.InvariantCulture)}";

    private static bool IsPrintable(int code) =>
        code == ' ' || CharUnicodeInfo.GetUnicodeCategory(code) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
