using System.Text;
using System.Xml;

namespace Maestro.Policy.Generators.Writing;

/// <summary>Writes foreign text into documentation comments: on one line, and never as markup.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        StringBuilder line = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(text[i]).Append(text[++i]);
            }
            else
            {
                line.Append(Escaped(text[i]));
            }
        }

        return line.ToString().Trim();
    }

    private static string Escaped(char unit) => unit switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\u0085' or '\u2028' or '\u2029' => " ",
        < ' ' or '\u007F' => " ",
        _ => XmlConvert.IsXmlChar(unit) ? unit.ToString() : "?",
    };
}
