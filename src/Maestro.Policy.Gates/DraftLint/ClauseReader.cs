using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Reads a draft as the reference does: the raw text, and a negation counts in all of its clause.</summary>
internal sealed class ClauseReader
{
    private readonly PhraseTree _forbidden = new(PhraseGap.Space);
    private readonly PhraseTree _clauseWords = new(PhraseGap.Space);
    private readonly PhraseTree _negations = new(PhraseGap.Blanks);
    private readonly int _patterns;

    /// <summary>Makes a reader.</summary>
    /// <param name="patterns">The forbidden phrases.</param>
    /// <param name="negations">The negations, written out.</param>
    /// <param name="clauseWords">What ends a clause, beside marks and line ends.</param>
    public ClauseReader(
        ImmutableArray<DraftPattern> patterns, IEnumerable<string> negations, IEnumerable<string> clauseWords)
    {
        _patterns = patterns.Length;

        foreach ((int index, DraftPattern pattern) in patterns.Index())
        {
            foreach (string phrase in pattern.Phrases)
            {
                _forbidden.Add(phrase, index);
            }
        }

        foreach (string negation in negations)
        {
            _negations.Add(negation, 0);
        }

        foreach (string word in clauseWords)
        {
            _clauseWords.Add(word, 0);
        }
    }

    /// <summary>Whether the reference drops a code point before it looks for negations.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> for stars, underscores and backticks.</returns>
    public static bool IsMarkup(int codePoint) => codePoint is '*' or '_' or '`';

    /// <summary>Reads a text.</summary>
    /// <param name="text">Its code points.</param>
    /// <returns>What is found.</returns>
    public DraftFindings Read(ReadOnlySpan<int> text)
    {
        DraftFindings findings = new(_patterns);
        ClauseNegations negations = new(_negations);
        List<PhraseHit> hits = [];

        for (int start = 0; start < text.Length;)
        {
            int end = FindEnd(text, start, hits, out int next);
            negations.Enter(start, end);

            for (int at = start; at < next; at++)
            {
                if (IsWordStart(text, at) && _forbidden.Find(text, at, hits))
                {
                    Judge(text, at, hits, negations, findings);
                }
            }

            start = next;
        }

        return findings;
    }

    private static void Judge(
        ReadOnlySpan<int> text, int at, List<PhraseHit> hits, ClauseNegations negations, DraftFindings findings)
    {
        foreach (PhraseHit hit in hits)
        {
            if (IsWordEnd(text, hit.End))
            {
                findings.Add(hit.Owner, at, hit.End, negations.Reach(text, hit.End), negations.Start);
            }
        }
    }

    // A clause goes up to a mark, a line end or one of the words; the next one begins after that.
    private int FindEnd(ReadOnlySpan<int> text, int start, List<PhraseHit> hits, out int next)
    {
        for (int at = start; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' or '\n' or ';' or ':' or ',')
            {
                next = at + 1;
                return at;
            }

            if (IsWordStart(text, at) && _clauseWords.Find(text, at, hits))
            {
                foreach (PhraseHit hit in hits)
                {
                    if (IsWordEnd(text, hit.End))
                    {
                        next = hit.End;
                        return at;
                    }
                }
            }
        }

        return next = text.Length;
    }

    private static bool IsWordStart(ReadOnlySpan<int> text, int at) => at == 0 || !CodePoint.IsWord(text[at - 1]);

    private static bool IsWordEnd(ReadOnlySpan<int> text, int at) => at == text.Length || !CodePoint.IsWord(text[at]);
}
