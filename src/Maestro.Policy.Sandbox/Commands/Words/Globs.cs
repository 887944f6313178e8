namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>Patterns of file names.</summary>
internal static class Globs
{
    /// <summary>Whether a pattern with <see cref="Marks"/> may mean a name. Letters count in either case.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;

        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == Marks.Star)
            {
                (star, from) = (p++, n);
            }
            else if (p < pattern.Length && One(pattern, p, name[n]) is > 0 and var length)
            {
                p += length;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart(Marks.Star).IsEmpty;
    }

    // How much of the pattern stands for the letter; 0 for none.
    private static int One(ReadOnlySpan<char> pattern, int at, char letter)
    {
        if (pattern[at] != Marks.Bracket)
        {
            return pattern[at] == Marks.Question || char.ToLowerInvariant(pattern[at]) == letter ? 1 : 0;
        }

        int close = pattern[(at + 1)..].IndexOf(']');

        if (close < 1)
        {
            return 0;
        }

        ReadOnlySpan<char> letters = pattern.Slice(at + 1, close);
        bool isNot = letters[0] is '!' or '^';
        bool isIn = false;

        for (int i = isNot ? 1 : 0; i < letters.Length; i++)
        {
            bool isRange = i + 2 < letters.Length && letters[i + 1] == '-';
            isIn |= isRange ? letter >= letters[i] && letter <= letters[i + 2] : letters[i] is ':'
                || letters[i] == letter;
            i += isRange ? 2 : 0;
        }

        return isIn != isNot ? close + 2 : 0;
    }
}
