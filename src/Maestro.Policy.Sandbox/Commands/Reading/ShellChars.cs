namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>What characters mean to a shell.</summary>
internal static class ShellChars
{
    /// <summary>Whether a character ends a word when it isn't quoted.</summary>
    internal static bool EndsWord(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>';

    /// <summary>Whether a character means itself within a word.</summary>
    internal static bool IsOrdinary(char c) => !EndsWord(c) && c is not ('\\' or '\'' or '"' or '$' or '`');

    internal static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>How long the name is that a text begins with.</summary>
    internal static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;

        while (length < text.Length && IsName(text[length]) && (length > 0 || !char.IsAsciiDigit(text[0])))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a word closes what another one opened.</summary>
    internal static bool Closes(ReadOnlySpan<char> word) =>
        word is "then" or "elif" or "else" or "fi" or "do" or "done" or "esac" or "}";
}
