using System.Globalization;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Cuts texts that are too long.</summary>
internal static class TextCut
{
    /// <summary>No text is cut to less: a digest of 64 digits always stays whole.</summary>
    public const int MinLength = 64;

    // As the reference has it: more than the mark ever takes.
    private const int Reserved = 43;

    // Longer than a phone number with all that is looked at before it.
    private const int Window = 256;

    /// <summary>How many code points a well-formed text has.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        while (text.IndexOfAnyInRange('\udc00', '\udfff') is var low and >= 0)
        {
            count--;
            text = text[(low + 1)..];
        }

        return count;
    }

    /// <summary>Whether a text has more code points.</summary>
    public static bool IsLonger(ReadOnlySpan<char> text, int length) =>
        text.Length > length && CodePoints(text) > length;

    /// <summary>What stands in place of what is cut.</summary>
    public static string Mark(int length) =>
        string.Create(CultureInfo.InvariantCulture, $"<TRUNCATED>[original_length={length}]");

    /// <summary>Cuts a text that is too long.</summary>
    /// <param name="text">The text, without personal data.</param>
    /// <param name="max">How many code points it may have, the mark included.</param>
    /// <param name="length">How many it had at first.</param>
    /// <param name="phones">Unless they are kept, what is left must not end like a phone number.</param>
    public static string Cut(string text, int max, int length, AuditPersonalData phones)
    {
        int kept = Index(text, max - Reserved);

        // The beginning of something longer, of an order number say, may look like a phone number. An address can't
        // come about that way: whatever is one stays one when more follows.
        while (phones != AuditPersonalData.Keep
            && PhoneScanner.TryFind(text.AsSpan(..kept)[Math.Max(0, kept - Window)..], out int start, out _))
        {
            kept = Math.Max(0, kept - Window) + start;
        }

        return string.Concat(text.AsSpan(0, kept), Mark(length));
    }

    private static int Index(ReadOnlySpan<char> text, int codePoints)
    {
        int at = 0;
        for (; codePoints > 0; codePoints--)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }
}
