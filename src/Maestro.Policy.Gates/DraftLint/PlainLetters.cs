using System.Globalization;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Which plain letter a reader sees where a text has another form of it.</summary>
/// <remarks>
/// Compatibility forms (full width, mathematical, circled, superscript), letters with accents, and the look-alikes of
/// the Cyrillic, Greek and Armenian scripts. A table of its own: the runtime's normalization asks the system's
/// globalization library, does nothing at all where that is switched off, and throws on halves of surrogate pairs.
/// </remarks>
internal static class PlainLetters
{
    // Where a block begins, and a letter for each of its code points; a dash where there is none.
    private static readonly (int First, string Letters)[] Blocks =
    [
        (0xAA,
            "a---------------o-----aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaacccc"
            + "ccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrsssssssstttt--uu"
            + "uuuuuuuuuuwwyyyzzzzzzsb-------------------------------oo-------------uu-------------------------"
            + "---aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaee"
            + "ooooooooyy-----------------------------a---------------g-------ii-----"),
        (0x1D2C,
            "a-b-de-ghijklmn-o-prtuwa---bde---g-km-o---ptu--v------iruv--------------------------------------"
            + "----------------c---f--------------------------z----"),
        (0x1E00,
            "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
            + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------"),
        (0x2070,
            "-i-------------n----------------aeox-hklmnpst---"),
        (0x2100,
            "--c-------ghhhh-iill-n---pqrrr------z---z-kabc-eef-mo----i-----------ddeij----------------------"
            + "i---v----x--lcdmi---v----x--lcdm----------------"),
        (0x249C,
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"),
        (0x1F110,
            "abcdefghijklmnopqrstuvwxyz-c"),
    ];

    // A look-alike, and what it looks like.
    private const string LookAlikes =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0458j\u04BBh\u0501d"
        + "\u051Bq\u051Dw\u0261g\u050Dg\u0578n\u057Du\u0581g\u0570h\u03BFo\u03B1a\u03B9i\u03BDv"
        + "\u03C1p\u03C5u\u03B3y\u03BAk\u03C4t\u03B7n\u03C9w\u0432b\u043Ak\u043Cm\u043Dh\u0442t"
        + "\u0433r\u043Fn\u043Bl\u03B5e\u03F2c\u03F3j\u04CFl";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Says whether a reader doesn't see a code point: a mark upon another, or no character at all.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> for combining marks, format characters, and fillers.</returns>
    public static bool IsUnseen(int codePoint) =>
        codePoint >= 0x80
        && (codePoint is 0x115F or 0x1160 or 0x3164 or 0xFFA0
            || CharUnicodeInfo.GetUnicodeCategory(codePoint)
                is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>The letters of a ligature.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>Two or three letters, or <see langword="null"/> when it is none.</returns>
    public static string? Ligature(int codePoint) =>
        codePoint is >= 0xFB00 and <= 0xFB06 ? Ligatures[codePoint - 0xFB00] : null;

    /// <summary>Makes a code point plain.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>A small letter of ASCII where a reader sees that letter, the ASCII form of full-width marks, and
    /// otherwise the code point without its case.</returns>
    public static int Of(int codePoint) => codePoint switch
    {
        < 0x80 => CaseFolding.Fold(codePoint),
        // The ideographic full stops end a sentence like the other one.
        0x3002 or 0xFF61 => '.',
        >= 0xFF01 and <= 0xFF5E => CaseFolding.Fold(codePoint - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 => 'a' + ((codePoint - 0x1D400) % 26),
        >= 0x1F130 and <= 0x1F189 when (codePoint - 0x1F130) % 32 < 26 => 'a' + ((codePoint - 0x1F130) % 32),
        _ => OfTables(codePoint),
    };

    private static int OfTables(int codePoint)
    {
        foreach ((int first, string letters) in Blocks)
        {
            if (codePoint >= first && codePoint - first < letters.Length && letters[codePoint - first] != '-')
            {
                return letters[codePoint - first];
            }
        }

        int folded = CaseFolding.Fold(codePoint);

        for (int i = 0; i < LookAlikes.Length; i += 2)
        {
            if (LookAlikes[i] == folded)
            {
                return LookAlikes[i + 1];
            }
        }

        return folded;
    }
}
