using System.Globalization;
using System.Text;

namespace Maestro.Policy.Generators.Writing;

/// <summary>Writes JSON, which has been found to be JSON, without the space between its tokens.</summary>
internal static class CompactJson
{
    /// <summary>The JSON on one line. It fits into a raw string literal: what could end a line of C#, or be there
    /// unseen, is escaped.</summary>
    public static string Of(string json)
    {
        StringBuilder compact = new(json.Length);
        bool isQuoted = false;
        for (int i = 0; i < json.Length; i++)
        {
            if (isQuoted && json[i] == '\\')
            {
                compact.Append(json, i++, 2);
                continue;
            }

            isQuoted ^= json[i] == '"';
            if (isQuoted || json[i] is not (' ' or '\t' or '\n' or '\r' or '\uFEFF'))
            {
                Append(compact, json[i]);
            }
        }

        return compact.ToString();
    }

    private static void Append(StringBuilder compact, char unit)
    {
        bool isHidden = CharUnicodeInfo.GetUnicodeCategory(unit) is
            UnicodeCategory.Control or UnicodeCategory.Format or
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
        if (isHidden)
        {
            compact.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            compact.Append(unit);
        }
    }
}
