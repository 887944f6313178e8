namespace Maestro.Policy.Gates.Text;

/// <summary>The forms of characters that differ by width alone.</summary>
internal static class KanaForms
{
    private const string Halves =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    private const string CanBeVoiced = "カキクケコサシスセソタチツテトハヒフヘホ";
    private const string CanBePlosive = "ハヒフヘホ";

    // Hiragana stand this far before katakana.
    private const int Distance = 0x60;

    /// <summary>Gives a character its usual width: ASCII is narrow, kana are wide.</summary>
    /// <param name="codePoint">The character.</param>
    /// <returns>The character in its usual width.</returns>
    public static int Wide(int codePoint) => codePoint switch
    {
        0x3000 => ' ',
        >= 0xFF01 and <= 0xFF5E => codePoint - 0xFEE0,
        >= 0xFF61 and <= 0xFF9D => Halves[codePoint - 0xFF61],
        _ => codePoint,
    };

    /// <summary>Joins a kana and the mark after it that voices it.</summary>
    /// <param name="kana">The kana, wide.</param>
    /// <param name="mark">What follows it.</param>
    /// <returns>One character, or none when they aren't joined.</returns>
    public static char Voiced(char kana, int mark)
    {
        int step = mark switch { 0x3099 or 0xFF9E => 1, 0x309A or 0xFF9F => 2, _ => 0 };

        if (step == 0)
        {
            return '\0';
        }

        bool isHiragana = kana is >= '\u3041' and <= '\u3096';
        char katakana = isHiragana ? (char)(kana + Distance) : kana;

        return katakana == 'ウ' && step == 1 ? (char)(kana + 0x4E)
            : (step == 1 ? CanBeVoiced : CanBePlosive).Contains(katakana, StringComparison.Ordinal)
                ? (char)(kana + step)
            : '\0';
    }
}
