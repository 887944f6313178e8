using System.Globalization;
using System.Text;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Characters that show nothing, break a line, or turn the direction of writing.</summary>
internal static class UnseenSigns
{
    // Fillers and variation selectors are letters and marks for Unicode, and nothing for the eye.
    public static bool Has(Rune rune) => rune.Value switch
    {
        < 0x80 => false,
        0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate,
    };
}
