using System.Text;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Encoded characters (<c>%2e</c>) that make another path of one when somebody decodes them.</summary>
internal static class PercentForms
{
    private const int MaxRounds = 3;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether decoding changes where a path leads, or can't be told.</summary>
    public static bool AreAmbiguous(ReadOnlySpan<char> path)
    {
        if (IndexOfCode(path) < 0)
        {
            return false;
        }

        string text = path.ToString();

        for (int round = 0; round < MaxRounds && IndexOfCode(text) >= 0; round++)
        {
            if (Decoded(text) is not { } decoded || IsOther(text, decoded))
            {
                return true;
            }

            text = decoded;
        }

        return IndexOfCode(text) >= 0;
    }

    // What is decoded may hold no separator and no dots that weren't there, and nothing that means something of itself.
    private static bool IsOther(string text, string decoded) =>
        decoded.AsSpan().CountAny('/', '\\') != text.AsSpan().CountAny('/', '\\')
        || Dots(decoded) != Dots(text)
        || decoded.EnumerateRunes().Any(static rune => Rune.IsControl(rune) || UnseenSigns.Has(rune))
        || PathSigns.AreIn(decoded)
        || AreDots(decoded);

    private static bool AreDots(string text)
    {
        foreach (Range range in text.AsSpan().SplitAny("/\\"))
        {
            if (NameForms.IsDots(text.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Dots(string text)
    {
        int count = 0;

        foreach (Range range in text.AsSpan().SplitAny("/\\"))
        {
            count += text.AsSpan(range) is "." or ".." ? 1 : 0;
        }

        return count;
    }

    private static string? Decoded(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int end = 0;

        for (int at = 0; at < bytes.Length; at++)
        {
            bool isCode = bytes[at] == '%' && at + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            bytes[end++] = isCode ? Convert.FromHexString([(char)bytes[at + 1], (char)bytes[at + 2]])[0] : bytes[at];
            at += isCode ? 2 : 0;
        }

        try
        {
            return Strict.GetString(bytes, 0, end);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int IndexOfCode(ReadOnlySpan<char> text)
    {
        for (int at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] == '%' && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                return at;
            }
        }

        return -1;
    }
}
