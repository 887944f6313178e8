namespace Maestro.Policy.Gates.Text;

/// <summary>Finds e-mail addresses as the reference's patterns do.</summary>
/// <remarks>The pattern is <c>[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}</c>, with or without a border of a word
/// on either side. What an address is made of holds no at sign, so each character is looked at a bounded number of
/// times.</remarks>
public static class ReferenceEmail
{
    /// <summary>Finds the first address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin; what comes before is only looked at for borders.</param>
    /// <param name="isBordered">Whether the address begins and ends at the border of a word: so to 1.2.7, not in
    /// 1.3.5.</param>
    /// <param name="start">Where it begins; -1 where there is none.</param>
    /// <param name="end">Where what follows it begins; -1 where there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is outside of the text.</exception>
    public static bool TryFind(ReadOnlySpan<char> text, int from, bool isBordered, out int start, out int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, text.Length);
        int next = from;

        while (text[next..].IndexOf('@') is var offset and >= 0)
        {
            int at = next + offset;
            next = at + 1;
            start = Start(text, at, from, isBordered);
            end = start < 0 ? -1 : isBordered ? BorderedEnd(text, next) : End(text, next);

            if (end >= 0)
            {
                return true;
            }
        }

        (start, end) = (-1, -1);
        return false;
    }

    // The longest name before the sign; a name is at least one character.
    private static int Start(ReadOnlySpan<char> text, int at, int from, bool isBordered)
    {
        int start = at;
        while (start > from && IsInName(text[start - 1]))
        {
            start--;
        }

        while (isBordered && start < at && !IsBorder(text, start))
        {
            start++;
        }

        return start < at ? start : -1;
    }

    // The last dot of the domain that has two letters or more after it ends the address, with all these letters.
    private static int End(ReadOnlySpan<char> text, int from)
    {
        int end = -1;
        for (int at = from; at < text.Length && IsInDomain(text[at]); at++)
        {
            if (text[at] == '.' && at > from && IsLetter(text, at + 1) && IsLetter(text, at + 2))
            {
                end = at + 3;
            }
        }

        while (end >= 0 && IsLetter(text, end))
        {
            end++;
        }

        return end;
    }

    // The longest domain that ends with a dot, two letters or more, and the border of a word.
    private static int BorderedEnd(ReadOnlySpan<char> text, int from)
    {
        int end = from;
        while (end < text.Length && IsInDomain(text[end]))
        {
            end++;
        }

        for (; end > from + 3; end--)
        {
            // Only borders are looked at any further, so no letter is counted twice.
            int letters = 0;
            while (IsBorder(text, end) && end - letters > from && char.IsAsciiLetter(text[end - letters - 1]))
            {
                letters++;
            }

            int dot = end - letters - 1;
            if (letters >= 2 && dot > from && text[dot] == '.')
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsInName(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool IsInDomain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-';

    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsAsciiLetter(text[at]);

    private static bool IsBorder(ReadOnlySpan<char> text, int at) =>
        (at > 0 && CodePoint.IsWord(CodePoint.Before(text, at)))
        != (at < text.Length && CodePoint.IsWord(CodePoint.At(text, at, out _)));
}
