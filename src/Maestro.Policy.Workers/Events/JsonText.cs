using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Maestro.Policy.Workers.Events;

/// <summary>Texts of JSON that may hold half of a surrogate pair, which no text can.</summary>
internal static class JsonText
{
    /// <summary>Says whether a text holds half of a surrogate pair.</summary>
    /// <param name="escaped">What is between the quotes: well-formed JSON with escapes.</param>
    /// <returns>Whether it does.</returns>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped) => FindLone(escaped, 0) >= 0;

    /// <summary>Gives the text of a JSON string.</summary>
    /// <param name="quoted">The string with its quotes: well-formed JSON.</param>
    /// <returns>The text, with U+FFFD where half of a surrogate pair is, or bytes that aren't UTF-8.</returns>
    public static string Decode(ReadOnlySpan<byte> quoted)
    {
        ReadOnlySpan<byte> inner = quoted[1..^1];
        if (inner.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(inner);
        }

        byte[] copy = ArrayPool<byte>.Shared.Rent(quoted.Length);
        try
        {
            quoted.CopyTo(copy);
            Span<byte> text = copy.AsSpan(0, quoted.Length);
            for (int at = FindLone(text, 0); at >= 0; at = FindLone(text, at + 6))
            {
                "FFFD"u8.CopyTo(text[(at + 2)..]);
            }

            return Unescape(text);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> quoted)
    {
        Utf8JsonReader reader = new(quoted);
        reader.Read();
        byte[] plain = ArrayPool<byte>.Shared.Rent(quoted.Length);
        try
        {
            // A reader doesn't unescape what isn't UTF-8: such a text stays as it was written.
            return Utf8.IsValid(quoted)
                ? Encoding.UTF8.GetString(plain, 0, reader.CopyString(plain))
                : Encoding.UTF8.GetString(quoted[1..^1]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    // The place of the next escape of half a pair, at or after another place.
    private static int FindLone(ReadOnlySpan<byte> text, int from)
    {
        int at = from;
        while (NextEscape(text, at) is >= 0 and var next)
        {
            if (text[next + 1] != 'u')
            {
                at = next + 2;
                continue;
            }

            int unit = Unit(text[(next + 2)..]);
            bool isPair = (unit & 0xFC00) == 0xD800 && IsLow(text[(next + 6)..]);
            if ((unit & 0xF800) == 0xD800 && !isPair)
            {
                return next;
            }

            at = next + (isPair ? 12 : 6);
        }

        return -1;
    }

    private static int NextEscape(ReadOnlySpan<byte> text, int from)
    {
        int offset = from < text.Length ? text[from..].IndexOf((byte)'\\') : -1;
        return offset < 0 ? -1 : from + offset;
    }

    private static bool IsLow(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text[0] == '\\' && text[1] == 'u' && (Unit(text[2..]) & 0xFC00) == 0xDC00;

    private static int Unit(ReadOnlySpan<byte> hex) => (Digit(hex[0]) << 12) | (Digit(hex[1]) << 8)
        | (Digit(hex[2]) << 4) | Digit(hex[3]);

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
