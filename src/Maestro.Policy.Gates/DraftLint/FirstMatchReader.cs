using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Reads a draft as the reference's older generations do: of each pattern the first match alone, and a
/// negation counts wherever its letters stand shortly before.</summary>
internal sealed class FirstMatchReader
{
    private const int Window = 40;

    private readonly PhraseTree _forbidden = new(PhraseGap.Space);
    private readonly int[][] _negations;
    private readonly int _patterns;

    /// <summary>Makes a reader.</summary>
    /// <param name="patterns">The forbidden phrases.</param>
    /// <param name="negations">The negations, written out.</param>
    public FirstMatchReader(ImmutableArray<DraftPattern> patterns, IEnumerable<string> negations)
    {
        _patterns = patterns.Length;
        _negations = [.. negations.Select(negation => SmallLetters.Of(CodePoint.Of(negation)))];

        foreach ((int index, DraftPattern pattern) in patterns.Index())
        {
            foreach (string phrase in pattern.Phrases)
            {
                _forbidden.Add(phrase, index);
            }
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Its code points.</param>
    /// <returns>What is found.</returns>
    public DraftFindings Read(ReadOnlySpan<int> text)
    {
        DraftFindings findings = new(_patterns);
        var isFound = new bool[_patterns];
        List<PhraseHit> hits = [];

        for (int at = 0; at < text.Length; at++)
        {
            if ((at > 0 && CodePoint.IsWord(text[at - 1])) || !_forbidden.Find(text, at, hits))
            {
                continue;
            }

            foreach (PhraseHit hit in hits)
            {
                if (!isFound[hit.Owner] && (hit.End == text.Length || !CodePoint.IsWord(text[hit.End])))
                {
                    isFound[hit.Owner] = true;
                    findings.Add(hit.Owner, at, hit.End, IsNegated(text[Math.Max(0, at - Window)..at]));
                }
            }
        }

        return findings;
    }

    private bool IsNegated(ReadOnlySpan<int> before)
    {
        int[] small = SmallLetters.Of(before);

        return Array.Exists(_negations, negation => small.AsSpan().IndexOf(negation) >= 0);
    }
}
