using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>One word, or a few words in a row, that a text is searched for.</summary>
/// <remarks>Immutable and safe for use by any number of threads.</remarks>
public sealed class Cue
{
    /// <summary>How long the text of a cue may be.</summary>
    /// <value>256 UTF-16 code units.</value>
    public const int MaxLength = 256;

    /// <summary>Reads a cue.</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> code units, not all of them white space. White space between
    /// words stands for any amount of it, also none; at the ends it means nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank, too long, or holds half of a surrogate
    /// pair.</exception>
    public Cue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (Fault(text) is { } fault)
        {
            throw new ArgumentException($"The cue {fault}", nameof(text));
        }

        Text = text;
        Words = [.. Split(text)];
        Pattern = string.Join(@"\s*", Words.Select(Regex.Escape));
        Pattern = (StartsInsideWord ? @"\b" : "") + Pattern + (EndsInsideWord ? @"\b" : "");
    }

    /// <summary>The text as it was given.</summary>
    /// <value>1 to <see cref="MaxLength"/> code units.</value>
    public string Text { get; }

    /// <summary>The words of the text, without the white space around them.</summary>
    /// <value>At least one; none is empty.</value>
    public ImmutableArray<string> Words { get; }

    /// <summary>What the cue looks for, in the notation of regular expressions, for logs and displays.</summary>
    /// <value>Such as <c>\bcredit\s*card\b</c>. It is never run: the matcher's rules for word characters, white space
    /// and case differ from those of .NET's regular expressions.</value>
    public string Pattern { get; }

    internal bool StartsInsideWord => CodePoint.IsWord(CodePoint.At(Words[0], 0, out _));

    internal bool EndsInsideWord => CodePoint.IsWord(CodePoint.Before(Words[^1], Words[^1].Length));

    /// <summary>The text as it was given.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Says what keeps a text from being a cue.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The end of a sentence, or <see langword="null"/> when nothing does.</returns>
    internal static string? Fault(string? text) => text switch
    {
        null => "is null. Leave it out of the list.",
        _ when text.All(CodePoint.IsBlank) => "is blank. Give it a character that is not white space.",
        { Length: > MaxLength } => $"has {text.Length} characters. Keep it to {MaxLength}.",
        _ when HasLoneSurrogate(text) => "holds half of a surrogate pair. Give it whole characters.",
        _ => null,
    };

    private static bool HasLoneSurrogate(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (CodePoint.IsLoneSurrogate(CodePoint.At(text, at, out int length)))
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static IEnumerable<string> Split(string text)
    {
        int end;

        for (int start = 0; start < text.Length; start = end)
        {
            end = start;

            while (end < text.Length && CodePoint.IsBlank(text[end]) == CodePoint.IsBlank(text[start]))
            {
                end++;
            }

            if (!CodePoint.IsBlank(text[start]))
            {
                yield return text[start..end];
            }
        }
    }
}
