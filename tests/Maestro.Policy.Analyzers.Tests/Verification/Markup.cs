using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Code in which <c>{|001:…|}</c> marks what MAESTRO001 reports. Marks may be nested.</summary>
internal sealed record Markup(string Source, ImmutableArray<Mark> Marks)
{
    private const string Close = "|}";
    private const int OpenLength = 6;

    public static Markup Parse(string text)
    {
        StringBuilder source = new();
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        Stack<(string Rule, int Start)> open = new();
        int at = 0;
        while (at < text.Length)
        {
            if (RuleOpenedAt(text, at) is { } rule)
            {
                open.Push((rule, source.Length));
                at += OpenLength;
            }
            else if (open.Count > 0 && string.CompareOrdinal(text, at, Close, 0, Close.Length) == 0)
            {
                (string Rule, int Start) mark = open.Pop();
                marks.Add(new(mark.Rule, TextSpan.FromBounds(mark.Start, source.Length)));
                at += Close.Length;
            }
            else
            {
                source.Append(text[at++]);
            }
        }

        return open.Count == 0 ? new(source.ToString(), marks.ToImmutable()) : throw new FormatException("An open mark.");
    }

    /// <summary>The code with its marks, whatever order they come in.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Source);
        IEnumerable<(int At, string Text)> starts = Marks
            .OrderBy(static mark => mark.Span.Length)
            .ThenBy(static mark => mark.Rule, StringComparer.Ordinal)
            .Select(static mark => (mark.Span.Start, $"{{|{mark.Rule}:"));
        IEnumerable<(int At, string Text)> ends = Marks.Select(static mark => (mark.Span.End, Close));

        // From the back, so that the places stay right; where one ends and another starts, the end comes first.
        foreach ((int at, string insertion) in starts.Concat(ends).OrderByDescending(static each => each.At))
        {
            text.Insert(at, insertion);
        }

        return text.ToString();
    }

    private static string? RuleOpenedAt(string text, int at) =>
        at + OpenLength <= text.Length
        && text[at] == '{'
        && text[at + 1] == '|'
        && text[at + OpenLength - 1] == ':'
        && text.AsSpan(at + 2, 3).IndexOfAnyExceptInRange('0', '9') < 0
            ? text.Substring(at + 2, 3)
            : null;
}
