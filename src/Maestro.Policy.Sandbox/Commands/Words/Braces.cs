using System.Globalization;
using Maestro.Policy.Sandbox.Commands.Reading;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>What braces make of a word: <c>r{m,}</c> is <c>rm r</c>.</summary>
internal static class Braces
{
    private const int Most = 512;

    /// <summary>Expands braces.</summary>
    /// <returns>The words; <see langword="null"/> when there would be too many.</returns>
    internal static List<string>? Expand(string text, WorkBudget work)
    {
        List<string> done = [];
        Stack<string> todo = new([text]);

        while (todo.TryPop(out string? next))
        {
            if (done.Count + todo.Count > Most || !work.Spend(next.Length))
            {
                return null;
            }

            if (Alternatives(next) is not { } found)
            {
                done.Add(next);
                continue;
            }

            for (int i = found.Parts.Count - 1; i >= 0; i--)
            {
                todo.Push(found.Before + found.Parts[i] + found.After);
            }
        }

        return done;
    }

    // The first pair of braces with alternatives; one without is text.
    private static (string Before, List<string> Parts, string After)? Alternatives(string text)
    {
        for (int open = text.IndexOf(Marks.Open, StringComparison.Ordinal); open >= 0;
            open = text.IndexOf(Marks.Open, open + 1))
        {
            (int close, List<string> parts) = Split(text, open);

            if (close < 0)
            {
                return null;
            }

            parts = parts.Count == 1 ? Range(parts[0]) : parts;

            if (parts.Count > 0)
            {
                return (text[..open], parts, text[(close + 1)..]);
            }
        }

        return null;
    }

    private static (int Close, List<string> Parts) Split(string text, int open)
    {
        List<string> parts = [];
        int depth = 0;
        int start = open + 1;

        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == Marks.Open ? 1 : text[i] == Marks.Close ? -1 : 0;

            if (depth == 0 || (depth == 1 && text[i] == Marks.Comma))
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }

            if (depth == 0)
            {
                return (i, parts);
            }
        }

        return (-1, parts);
    }

    // {a..c} and {1..9}; a longer one is as good as its first ones.
    private static List<string> Range(string text)
    {
        string[] ends = text.Split("..");

        if (ends.Length < 2)
        {
            return [];
        }

        if (ends[0].Length == 1 && ends[1].Length == 1 && char.IsAsciiLetter(ends[0][0]))
        {
            return [.. Numbers(ends[0][0], ends[1][0]).Select(static code => ((char)code).ToString())];
        }

        return int.TryParse(ends[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int to)
            ? [.. Numbers(from, to).Select(static number => number.ToString(CultureInfo.InvariantCulture))] : [];
    }

    private static IEnumerable<int> Numbers(int from, int to)
    {
        int count = (int)Math.Min(64, Math.Abs((long)to - from) + 1);
        return Enumerable.Range(0, count).Select(i => to >= from ? from + i : from - i);
    }
}
