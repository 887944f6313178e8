using System.Buffers;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Finds phone numbers.</summary>
/// <remarks>The rule is in <c>docs/audit-privacy.md</c>. Each row of digits may begin a number, and no more is looked
/// at then than a number, and a word before and after it, can take.</remarks>
internal static class PhoneScanner
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Finds the first number.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out int start, out int end)
    {
        int from = 0;
        while (text[from..].IndexOfAny(Digits) is var found and >= 0)
        {
            int at = from + found;
            from = EndOfGroup(text, at);
            if (!IsWorthReading(text, at, from))
            {
                continue;
            }

            PhoneReader reader = new(text, at, from);
            if (reader.TryRead(out start, out end))
            {
                return true;
            }
        }

        (start, end) = (0, 0);
        return false;
    }

    private static int EndOfGroup(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && FullWidth.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // Most digits are those of digests, and of counts: too few, with nothing after them that joins them to more.
    private static bool IsWorthReading(ReadOnlySpan<char> text, int at, int end) =>
        end - at >= PhoneShape.FewestDigits
        || (end < text.Length
            && (PhoneBorder.IsBlank(text[end])
                || PhoneBorder.IsHyphenOrDot(text[end])
                || FullWidth.Fold(text[end]) is '(' or ')'));
}
