using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Tables;

/// <summary>Text in a column of a terminal, where characters are none, one or two cells wide.</summary>
internal static class CellText
{
    private const char Cut = '…';

    // Where characters are two cells wide: East Asian scripts and their full-width forms, and pictures.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F1E6, 0x1F1FF),
        (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>How many cells a text takes.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>Cuts a text that is too wide.</summary>
    public static string Fit(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        StringBuilder fitted = new();
        int left = width - 1;
        foreach (Rune rune in text.EnumerateRunes())
        {
            left -= Width(rune);
            if (left < 0)
            {
                break;
            }

            fitted.Append(rune);
        }

        return width < 1 ? "" : fitted.Append(Cut).ToString();
    }

    /// <summary>Fills a text up.</summary>
    public static string Pad(string text, int width, bool isRight)
    {
        string blanks = new(' ', Math.Max(0, width - Width(text)));
        return isRight ? blanks + text : text + blanks;
    }

    private static int Width(Rune rune)
    {
        if (rune.Value < Wide[0].First)
        {
            return rune.Value >= 0x300 && IsMark(rune) ? 0 : 1;
        }

        return Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : IsMark(rune) ? 0 : 1;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
