using System.Buffers;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>What can't stand in a JSON string as it is, and what stands there instead.</summary>
internal static class Escaping
{
    /// <summary>What a byte takes at most.</summary>
    public const int MaxLength = 6;

    /// <summary>Quotes, backslashes and control characters.</summary>
    public static readonly SearchValues<byte> Needed =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static each => (byte)each)]);

    /// <summary>Writes a text with its escapes.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="at">Where its first escape is; -1 where it has none.</param>
    /// <param name="output">Gets it.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> text, int at, Span<byte> output)
    {
        int length = 0;
        for (; at >= 0; at = text.IndexOfAny(Needed))
        {
            text[..at].CopyTo(output[length..]);
            length += at;
            length += Write(text[at], output[length..]);
            text = text[(at + 1)..];
        }

        text.CopyTo(output[length..]);
        return length + text.Length;
    }

    private static int Write(byte character, Span<byte> output)
    {
        byte letter = character switch
        {
            (byte)'"' or (byte)'\\' => character,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => 0,
        };
        output[0] = (byte)'\\';
        if (letter != 0)
        {
            output[1] = letter;
            return 2;
        }

        (character < 0x10 ? "u000"u8 : "u001"u8).CopyTo(output[1..]);
        output[MaxLength - 1] = "0123456789abcdef"u8[character & 0xf];
        return MaxLength;
    }
}
