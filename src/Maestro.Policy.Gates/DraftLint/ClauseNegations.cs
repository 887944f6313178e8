using System.Runtime.InteropServices;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Answers, for one clause after the other, up to where a negation reaches.</summary>
/// <remarks>A clause is read once, however many phrases it holds, and only when it holds one.</remarks>
internal sealed class ClauseNegations(PhraseTree negations)
{
    private readonly List<int> _letters = [];
    private readonly List<int> _kept = [];
    private readonly HashSet<int> _openEnds = [];
    private readonly List<PhraseHit> _hits = [];
    private int _end;
    private int _firstEnd;
    private bool _isRead;

    /// <summary>Where the clause begins.</summary>
    public int Start { get; private set; }

    /// <summary>Goes on to another clause.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Enter(int start, int end) => (Start, _end, _isRead) = (start, end, false);

    /// <summary>Whether a negation stands between the beginning of the clause and a place.</summary>
    /// <param name="text">The text's code points.</param>
    /// <param name="end">The place, which is the end of a word.</param>
    /// <returns><see langword="true"/> when one does.</returns>
    public bool Reach(ReadOnlySpan<int> text, int end)
    {
        if (!_isRead)
        {
            Read(text[Start.._end]);
            _isRead = true;
        }

        int place = _kept[Math.Min(end, _end) - Start];

        return _firstEnd <= place || _openEnds.Contains(place);
    }

    private void Read(ReadOnlySpan<int> clause)
    {
        _letters.Clear();
        _kept.Clear();
        _openEnds.Clear();
        _firstEnd = int.MaxValue;

        foreach (int point in clause)
        {
            _kept.Add(_letters.Count);

            if (!ClauseReader.IsMarkup(point))
            {
                _letters.Add(point);
            }
        }

        _kept.Add(_letters.Count);
        ReadOnlySpan<int> letters = CollectionsMarshal.AsSpan(_letters);

        for (int at = 0; at < letters.Length; at++)
        {
            if ((at == 0 || !CodePoint.IsWord(letters[at - 1])) && negations.Find(letters, at, _hits))
            {
                foreach (PhraseHit hit in _hits)
                {
                    TakeDown(letters, hit.End);
                }
            }
        }
    }

    // Where letters follow, a negation counts only for a phrase that ends with it: the text was cut there.
    private void TakeDown(ReadOnlySpan<int> letters, int end)
    {
        if (end < letters.Length && CodePoint.IsWord(letters[end]))
        {
            _openEnds.Add(end);
        }
        else
        {
            _firstEnd = Math.Min(_firstEnd, end);
        }
    }
}
