using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>A cue as the matcher reads it: letters and gaps in a row, and whether words must end around them.</summary>
internal sealed class CueForm
{
    private readonly CueLetter[] _letters;
    private readonly bool _startsInsideWord;
    private readonly bool _endsInsideWord;

    /// <summary>Prepares a cue.</summary>
    /// <param name="cue">The cue.</param>
    public CueForm(Cue cue)
    {
        List<CueLetter> letters = [];

        foreach (string word in cue.Words)
        {
            if (letters.Count > 0)
            {
                letters.Add(default);
            }

            for (int at = 0; at < word.Length;)
            {
                letters.Add(CueLetter.InAnyCase(CodePoint.At(word, at, out int length)));
                at += length;
            }
        }

        _letters = [.. letters];
        _startsInsideWord = cue.StartsInsideWord;
        _endsInsideWord = cue.EndsInsideWord;
    }

    /// <summary>The letters and gaps.</summary>
    /// <value>At least one; the first and the last are letters, and no two gaps touch.</value>
    public ReadOnlySpan<CueLetter> Letters => _letters;

    /// <summary>Whether the cue occurs at one place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place, inside the text.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    /// <remarks>
    /// There is one way to match: a word holds no white space, so a gap takes all that there is. For the same reason
    /// a run of white space is skipped at most once for each gap of a cue, wherever the attempts start, because
    /// reading backwards from the run there is one place where the cue can have begun. All attempts over a text
    /// together are therefore linear in its length, with the length of the cues as the factor.
    /// </remarks>
    public bool OccursAt(ReadOnlySpan<char> text, int start)
    {
        if (_startsInsideWord && start > 0 && CodePoint.IsWord(CodePoint.Before(text, start)))
        {
            return false;
        }

        int at = start;

        foreach (ref readonly CueLetter letter in Letters)
        {
            if (letter.IsGap)
            {
                at = SkipBlanks(text, at);
                continue;
            }

            if (at == text.Length || !letter.Matches(CodePoint.At(text, at, out int length)))
            {
                return false;
            }

            at += length;
        }

        return !_endsInsideWord || at == text.Length || !CodePoint.IsWord(CodePoint.At(text, at, out _));
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && CodePoint.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }
}
