using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>Finds what a person who looks at a text would not see as it is.</summary>
internal static class TextGate
{
    /// <summary>Whether a text shows what it says. Tabs and ends of lines are fine.</summary>
    internal static bool IsHonest(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];

            if (c is >= ' ' and < '\u007f' or '\t' or '\n')
            {
                continue;
            }

            if (c < '\u00a0' || !Rune.TryGetRuneAt(text, i, out Rune rune) || IsHidden(rune.Value))
            {
                return false;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    /// <summary>Whether a word of a command holds joiners or selectors, which are fine elsewhere.</summary>
    internal static bool HasJoiner(string word) => word.AsSpan().IndexOfAnyInRange('\ufe00', '\ufe0f') >= 0
        || word.Contains('\u200d', StringComparison.Ordinal);

    // Directions, joiners of no width, ends of lines and paragraphs, fillers, tags, and what is no character.
    private static bool IsHidden(int code) => code switch
    {
        0xad or 0x34f or 0x61c or 0x115f or 0x1160 or 0x17b4 or 0x17b5 => true,
        >= 0x180b and <= 0x180f => true,
        0x200b or 0x200c or 0x200e or 0x200f => true,
        >= 0x2028 and <= 0x202e => true,
        >= 0x2060 and <= 0x206f => true,
        0x3164 or 0xfeff or 0xffa0 => true,
        >= 0xfff0 and <= 0xfffb => true,
        >= 0x1bca0 and <= 0x1bca3 => true,
        >= 0x1d173 and <= 0x1d17a => true,
        >= 0xe0000 and <= 0xe0fff => true,
        _ => (code & 0xfffe) == 0xfffe,
    };
}
