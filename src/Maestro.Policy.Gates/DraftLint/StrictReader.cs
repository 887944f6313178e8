using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Reads a draft as a tolerant human does, and lets a negation count only for its own phrase.</summary>
internal sealed class StrictReader
{
    private const int LongestUndoer = 8;

    // A negation after one of these is none: "never not binding".
    private static readonly string[] Undoers = ["not", "never", "cannot", "no", "without", "hardly", "nothing"];

    private readonly PhraseTree _forbidden = new(PhraseGap.Anything);
    private readonly PhraseTree _negations = new(PhraseGap.Blanks);
    private readonly int _patterns;

    /// <summary>Makes a reader.</summary>
    /// <param name="patterns">The forbidden phrases.</param>
    /// <param name="negations">The negations, written out.</param>
    public StrictReader(ImmutableArray<DraftPattern> patterns, IEnumerable<string> negations)
    {
        _patterns = patterns.Length;

        foreach ((int index, DraftPattern pattern) in patterns.Index())
        {
            foreach (string phrase in pattern.Phrases)
            {
                _forbidden.Add(StrictText.Plain(phrase), index);
            }
        }

        foreach (string negation in negations)
        {
            _negations.Add(StrictText.Plain(negation), 0);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="points">Its code points.</param>
    /// <returns>What is found.</returns>
    public DraftFindings Read(ReadOnlySpan<int> points)
    {
        DraftFindings findings = new(_patterns);
        StrictText text = new(points);
        List<PhraseHit> hits = [];

        // Invariant: a negation that began at or before this place ends here.
        int negatedTo = 0;

        for (int at = 0; at < text.Letters.Length; at++)
        {
            if (!text.IsEdge(at))
            {
                continue;
            }

            if (_negations.Find(text.Letters, at, hits) && !IsUndone(text.Letters, at))
            {
                negatedTo = hits.Where(hit => text.IsEdge(hit.End))
                    .Aggregate(negatedTo, (to, hit) => Math.Max(to, hit.End));
            }

            if (_forbidden.Find(text.Letters, at, hits))
            {
                foreach (PhraseHit hit in hits.Where(hit => text.IsEdge(hit.End)))
                {
                    findings.Add(hit.Owner, text.PlaceOf(at), text.PlaceOf(hit.End - 1) + 1, hit.End <= negatedTo);
                }
            }
        }

        return findings;
    }

    private static bool IsUndone(ReadOnlySpan<int> letters, int at)
    {
        int end = at;

        while (end > 0 && CodePoint.IsBlank(letters[end - 1]))
        {
            end--;
        }

        int start = end;

        while (start > 0 && end - start < LongestUndoer && letters[start - 1] is (>= 'a' and <= 'z') or '\'' or '’')
        {
            start--;
        }

        string word = CodePoint.ToText(letters[start..end]);

        return Undoers.Contains(word)
            || word.EndsWith("n't", StringComparison.Ordinal)
            || word.EndsWith("n’t", StringComparison.Ordinal);
    }
}
