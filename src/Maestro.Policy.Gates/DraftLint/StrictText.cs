using System.Runtime.InteropServices;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>A text as a tolerant reader sees it: plain small letters, without markup and what can't be seen.</summary>
internal sealed class StrictText
{
    private readonly List<int> _letters;
    private readonly List<int> _places;
    private readonly List<bool> _breaks;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Its code points.</param>
    public StrictText(ReadOnlySpan<int> text)
    {
        (_letters, _places, _breaks) = (new(text.Length), new(text.Length), new(text.Length + 1));
        bool isBroken = false;

        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '~' || ClauseReader.IsMarkup(text[at]) || PlainLetters.IsUnseen(text[at]))
            {
                isBroken = true;
                continue;
            }

            if (PlainLetters.Ligature(text[at]) is { } ligature)
            {
                foreach (char letter in ligature)
                {
                    Add(letter, at, isBroken);
                    isBroken = false;
                }
            }
            else
            {
                Add(PlainLetters.Of(text[at]), at, isBroken);
                isBroken = false;
            }
        }

        _breaks.Add(isBroken);
    }

    /// <summary>The letters.</summary>
    public ReadOnlySpan<int> Letters => CollectionsMarshal.AsSpan(_letters);

    /// <summary>Where a letter stands in the text.</summary>
    /// <param name="letter">The letter's index.</param>
    /// <returns>The index of its code point.</returns>
    public int PlaceOf(int letter) => _places[letter];

    /// <summary>Whether a word may begin or end at a place.</summary>
    /// <param name="at">The index of the letter after the place.</param>
    /// <returns><see langword="false"/> inside an unbroken run of Latin letters.</returns>
    public bool IsEdge(int at) =>
        at == 0 || at == _letters.Count || _breaks[at] || !IsLatin(_letters[at - 1]) || !IsLatin(_letters[at]);

    /// <summary>Reads a phrase of the rules in the same way.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>What a text is searched for.</returns>
    public static string Plain(string phrase) => CodePoint.ToText(new StrictText(CodePoint.Of(phrase)).Letters);

    private static bool IsLatin(int letter) => letter is >= 'a' and <= 'z';

    private void Add(int letter, int place, bool isBroken)
    {
        _letters.Add(letter);
        _places.Add(place);
        _breaks.Add(isBroken);
    }
}
