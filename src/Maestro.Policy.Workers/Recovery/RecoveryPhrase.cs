using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>Words by which an error is known.</summary>
/// <remarks>Immutable. Letters of either case are the same, and so are any blanks.</remarks>
public sealed class RecoveryPhrase
{
    private readonly ImmutableArray<string> _parts;
    private readonly bool _isWord;

    /// <summary>Makes a phrase.</summary>
    /// <param name="text">The words; <c>…</c> stands for anything between them.</param>
    /// <param name="isWord">Whether nothing of a word may be right before or after it, as for <c>EPERM</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public RecoveryPhrase(string text, bool isWord = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        _parts = [.. text.Split('…').Select(static part => ErrorText.Of(part).Trim()).Where(static part => part != "")];
        _isWord = isWord;
        if (_parts.IsEmpty)
        {
            throw new ArgumentException($"'{text}' has no words.", nameof(text));
        }
    }

    /// <summary>Makes a phrase of words that may be part of others.</summary>
    /// <param name="text">The words.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public static implicit operator RecoveryPhrase(string text) => new(text);

    /// <summary>Makes a phrase of words that may be part of others.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The phrase.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public static RecoveryPhrase FromString(string text) => new(text);

    /// <summary>Looks for the words.</summary>
    /// <param name="text">A text that was made even.</param>
    /// <returns>Whether they are in it, in their order.</returns>
    internal bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (string part in _parts)
        {
            int end = EndOf(part, text);
            if (end < 0)
            {
                return false;
            }

            text = text[end..];
        }

        return true;
    }

    private int EndOf(string part, ReadOnlySpan<char> text)
    {
        for (int from = 0; text[from..].IndexOf(part, StringComparison.Ordinal) is >= 0 and var offset;)
        {
            int start = from + offset;
            int end = start + part.Length;
            if (!_isWord || !(IsLetter(text, start - 1) || IsLetter(text, end)))
            {
                return end;
            }

            from = start + 1;
        }

        return -1;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
