using System.Globalization;
using System.Text;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>JSON that can be shown on a terminal: the same value, without characters that steer.</summary>
internal static class ShownJson
{
    /// <summary>Escapes what steers. That stands in strings only, white space aside.</summary>
    public static string Of(string json)
    {
        StringBuilder shown = new(json.Length);
        foreach (Rune rune in json.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\t')
            {
                shown.Append(' ');
            }
            else if (OneLine.Steers(rune))
            {
                foreach (char unit in rune.ToString())
                {
                    shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }
}
