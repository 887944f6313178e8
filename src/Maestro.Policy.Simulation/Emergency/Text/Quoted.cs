using System.Globalization;
using System.Text;

namespace Maestro.Policy.Simulation.Emergency.Text;

/// <summary>Texts as JSON has them.</summary>
internal static class Quoted
{
    /// <summary>Puts a text in quotes, escaping only what has to be.</summary>
    public static string Of(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        foreach (char unit in text)
        {
            quoted.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => null,
            } ?? unit.ToString());
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Where a text, a number or a word ends.</summary>
    public static int End(ReadOnlySpan<byte> json, int start)
    {
        if (json[start] != '"')
        {
            int length = json[start..].IndexOfAny(",:]}"u8);
            return length < 0 ? json.Length : start + length;
        }

        int i = start + 1;
        while (json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }
}
