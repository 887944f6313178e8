using System.Text;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Takes e-mail addresses out of what is kept of a run.</summary>
/// <remarks>
/// The reference's pattern is <c>[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}</c>, wherever it stands; every other
/// <c>@</c> is replaced as well, so that none is left. It takes time in proportion to the text.
/// </remarks>
public static class DocumentText
{
    /// <summary>What stands in place of an address.</summary>
    public const string Redacted = "[REDACTED_EMAIL]";

    private const string At = "[AT]";

    /// <summary>Whether a text holds an address.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does; a lone <c>@</c> is no address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool HasAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Start(text, at, 0) < at && End(text, at + 1) > at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text without addresses, and without any <c>@</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same object where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Sanitize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? output = null;
        int done = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, done))
        {
            int start = Start(text, at, done);
            int end = start < at ? End(text, at + 1) : -1;
            bool isAddress = end > at;
            output ??= new();
            output.Append(text, done, (isAddress ? start : at) - done).Append(isAddress ? Redacted : At);
            done = isAddress ? end : at + 1;
        }

        return output is null ? text : output.Append(text, done, text.Length - done).ToString();
    }

    private static int Next(string text, int from) => text.IndexOf('@', from);

    private static int Start(string text, int at, int from)
    {
        while (at > from
            && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '%' or '+' or '-'))
        {
            at--;
        }

        return at;
    }

    // The end of the longest domain, which is its last dot with two letters behind it, and all letters there.
    private static int End(string text, int from)
    {
        int run = from;
        int end = -1;
        int dot = -1;
        bool isLetters = false;
        for (; run < text.Length && (char.IsAsciiLetterOrDigit(text[run]) || text[run] is '.' or '-'); run++)
        {
            isLetters = text[run] == '.' ? run > from : isLetters && char.IsAsciiLetter(text[run]);
            dot = text[run] == '.' ? run : dot;
            end = isLetters && run >= dot + 2 ? run + 1 : end;
        }

        return end;
    }
}
