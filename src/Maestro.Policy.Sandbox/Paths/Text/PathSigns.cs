using System.Buffers;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Signs that a shell, or whatever expands variables and patterns, doesn't take for themselves.</summary>
internal static class PathSigns
{
    private static readonly SearchValues<char> Patterns = SearchValues.Create("*?[`");
    private static readonly SearchValues<char> Suspects = SearchValues.Create("*?[`$%{");

    // What a dollar sign may stand before: a name, a digit, a brace, or one of the shell's own parameters.
    private static readonly SearchValues<char> Parameters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789{([*@#?-$!'\"");

    public static bool AreIn(ReadOnlySpan<char> path) =>
        path[0] == '~'
        || (path.ContainsAny(Suspects)
            && (path.ContainsAny(Patterns) || HasParameter(path) || HasVariable(path) || HasList(path)));

    private static bool HasParameter(ReadOnlySpan<char> path)
    {
        for (int at = path.IndexOf('$'); at >= 0 && at + 1 < path.Length;)
        {
            if (Parameters.Contains(path[at + 1]))
            {
                return true;
            }

            int next = path[(at + 1)..].IndexOf('$');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // %NAME%, as Windows writes it. What begins with a digit is an encoded character.
    private static bool HasVariable(ReadOnlySpan<char> path)
    {
        int start = -1;

        for (int at = 0; at < path.Length; at++)
        {
            if (path[at] != '%')
            {
                start = start >= 0 && IsNamed(path[at], at == start + 1) ? start : -1;
            }
            else if (start >= 0 && at > start + 1)
            {
                return true;
            }
            else
            {
                start = at;
            }
        }

        return false;
    }

    private static bool IsNamed(char unit, bool isFirst) =>
        char.IsAsciiLetter(unit) || unit == '_' || (!isFirst && (char.IsAsciiDigit(unit) || unit is '(' or ')'));

    // {a,b} and {1..3}.
    private static bool HasList(ReadOnlySpan<char> path)
    {
        for (int open = path.IndexOf('{'); open >= 0;)
        {
            ReadOnlySpan<char> rest = path[(open + 1)..];
            int close = rest.IndexOf('}');

            if (close < 0)
            {
                return false;
            }

            if (rest[..close].Contains(',') || rest[..close].Contains("..", StringComparison.Ordinal))
            {
                return true;
            }

            int next = rest.IndexOf('{');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return false;
    }
}
