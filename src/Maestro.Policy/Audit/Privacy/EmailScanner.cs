using System.Buffers;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Finds e-mail addresses.</summary>
/// <remarks>The rule is in <c>docs/audit-privacy.md</c>. Each character is looked at a bounded number of times: what
/// an address is made of holds no at sign, so no two signs share a name or a domain.</remarks>
internal static class EmailScanner
{
    private const int MinTopLevel = 2;

    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@\uff20\ufe6b");

    /// <summary>Finds the first address.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out int start, out int end)
    {
        int from = 0;
        while (text[from..].IndexOfAny(AtSigns) is var found and >= 0)
        {
            int at = from + found;
            from = at + 1;
            (start, end) = (NameStart(text[..at]), DomainEnd(text, from));
            if (start < at && end > from)
            {
                return true;
            }
        }

        (start, end) = (0, 0);
        return false;
    }

    // Marks before a name, as in +a@b.co, are left where they stand, if there is a name after them.
    private static int NameStart(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && IsInName(text[start - 1]))
        {
            start--;
        }

        int name = start;
        while (name < text.Length && !IsLetterOrDigit(text[name]))
        {
            name++;
        }

        return name < text.Length ? name : start;
    }

    // An address is one as soon as a dot is followed by two letters, whatever follows them.
    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        bool hasTopLevel = false;
        for (; end < text.Length && IsInDomain(text[end]); end++)
        {
            hasTopLevel |= FullWidth.Fold(text[end]) == '.' && end > start && IsTopLevel(text[(end + 1)..]);
        }

        while (hasTopLevel && !IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return hasTopLevel ? end : start;
    }

    // Two letters, with nothing between that is seen. A dot ends the look, so no two dots look at the same.
    private static bool IsTopLevel(ReadOnlySpan<char> text)
    {
        int letters = 0;
        for (int at = 0; at < text.Length && letters < MinTopLevel; at++)
        {
            if (IsLetter(text[at]))
            {
                letters++;
            }
            else if (!IsInvisible(text[at]))
            {
                break;
            }
        }

        return letters == MinTopLevel;
    }

    private static bool IsInName(char unit) =>
        IsLetterOrDigit(unit) || FullWidth.Fold(unit) is '.' or '%' or '+' or '-' or '\'' || IsInvisible(unit);

    private static bool IsInDomain(char unit) =>
        IsLetterOrDigit(unit) || FullWidth.Fold(unit) is '.' or '-' || IsInvisible(unit);

    private static bool IsLetterOrDigit(char unit) =>
        IsLetter(unit) || FullWidth.IsDigit(unit) || FullWidth.Fold(unit) == '_';

    // ASCII, and the alphabets that set blanks between words: accented Latin, Greek, Cyrillic. Letters of languages
    // that don't, such as Japanese, end an address.
    private static bool IsLetter(char unit) =>
        char.IsAsciiLetter(FullWidth.Fold(unit))
        || unit is (>= '\u00c0' and <= '\u052f') or (>= '\u1e00' and <= '\u1fff');

    // Soft hyphens, characters without width, marks of direction, and those that choose a form of a letter.
    private static bool IsInvisible(char unit) =>
        unit is '\u00ad' or '\u061c' or (>= '\u180b' and <= '\u180f') or (>= '\u200b' and <= '\u200f')
            or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or (>= '\ufe00' and <= '\ufe0f')
            or '\ufeff';
}
