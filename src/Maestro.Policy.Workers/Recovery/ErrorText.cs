using System.Text;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>Makes the beginning of a text even, so that words are found however they are coloured and set.</summary>
internal static class ErrorText
{
    /// <summary>How much of a text is looked at, in bytes of UTF-8.</summary>
    public const int MaxBytes = 8192;

    private const char Escape = '\u001B';
    private const char Bell = '\u0007';

    /// <summary>Makes a text even.</summary>
    /// <param name="text">The text, of which the first 8 KiB count.</param>
    /// <returns>The text without sequences that steer a terminal, with lower ASCII letters, and with one blank for
    /// each row of them.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = Beginning(text);
        StringBuilder even = new(rest.Length);
        while (!rest.IsEmpty)
        {
            int steering = SteeringLength(rest);
            if (steering == 0)
            {
                Append(even, rest[0]);
            }

            rest = rest[Math.Max(steering, 1)..];
        }

        return even.ToString();
    }

    private static void Append(StringBuilder even, char character)
    {
        bool isBlank = char.IsWhiteSpace(character);
        if (!isBlank || even.Length == 0 || even[^1] != ' ')
        {
            even.Append(isBlank ? ' ' : char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character);
        }
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text)
    {
        int bytes = 0;
        int end = 0;
        while (end < text.Length && end < MaxBytes)
        {
            Rune.DecodeFromUtf16(text[end..], out Rune rune, out int length);
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                break;
            }

            end += length;
        }

        return text[..end];
    }

    // CSI: parameters up to a letter. OSC and the like: everything up to its end, or to the end of the line when it
    // has none, so that nothing hides behind one that is left open. Others: the character after the escape.
    private static int SteeringLength(ReadOnlySpan<char> text) => text switch
    {
        ['\u009B', .. var rest] => 1 + ParameterLength(rest),
        [Escape, '[', .. var rest] => 2 + ParameterLength(rest),
        [Escape, ']' or 'P' or '^' or '_' or 'X', .. var rest] => 2 + StringLength(rest),
        [Escape, >= ' ' and <= '~', ..] => 2,
        [Escape, ..] => 1,
        _ => 0,
    };

    private static int ParameterLength(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('\u0020', '\u003F');
        return length < 0 ? text.Length : length + (text[length] is >= '@' and <= '~' ? 1 : 0);
    }

    private static int StringLength(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(Bell, Escape, '\n');
        return end < 0 ? 0 : text[end] == Bell ? end + 1 : text[end..].StartsWith("\u001B\\") ? end + 2 : 0;
    }
}
