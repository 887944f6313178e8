using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Finds which of many phrases begin at a place, in any case.</summary>
/// <remarks>
/// A tree of letters and gaps. A gap takes all that it can, and no letter of a word can be in one, so each node is
/// reached at one place of the text at most: an attempt costs no more than the tree, apart from the gaps, and a run of
/// characters in a gap is skipped at most once for each node, since one place before the run leads to it. All attempts
/// over a text together are therefore linear in its length.
/// </remarks>
internal sealed class PhraseTree(PhraseGap gap)
{
    private readonly List<PhraseNode> _nodes = [new()];
    private readonly HashSet<int> _firsts = [];

    /// <summary>Adds a phrase.</summary>
    /// <param name="phrase">Words with single blanks between them.</param>
    /// <param name="owner">What a hit is reported as.</param>
    public void Add(string phrase, int owner)
    {
        int node = 0;
        bool isGap = false;

        foreach (int letter in CodePoint.Of(phrase))
        {
            int key = Key(letter);

            if (key < 0 && gap == PhraseGap.Anything && (isGap || node == 0))
            {
                continue;
            }

            isGap = key < 0;
            node = Child(node, key);
        }

        _nodes[node].Owners.Add(owner);
        _firsts.UnionWith(_nodes[0].Children.Keys);
    }

    /// <summary>Finds the phrases that begin at a place.</summary>
    /// <param name="letters">The text's code points.</param>
    /// <param name="start">The place, inside the text.</param>
    /// <param name="hits">Is emptied, and filled with what is found.</param>
    /// <returns>Whether anything is found.</returns>
    public bool Find(ReadOnlySpan<int> letters, int start, List<PhraseHit> hits)
    {
        hits.Clear();

        if (_firsts.Contains(CaseFolding.Fold(letters[start])))
        {
            Walk(letters, 0, start, hits);
        }

        return hits.Count > 0;
    }

    private void Walk(ReadOnlySpan<int> letters, int node, int at, List<PhraseHit> hits)
    {
        while (true)
        {
            PhraseNode here = _nodes[node];

            foreach (int owner in here.Owners)
            {
                hits.Add(new(owner, at));
            }

            if (here.Children.TryGetValue(PhraseNode.Gap, out int beyond))
            {
                int after = SkipGap(letters, at);

                if (after > at || gap == PhraseGap.Anything)
                {
                    Walk(letters, beyond, after, hits);
                }
            }

            if (at == letters.Length || !here.Children.TryGetValue(CaseFolding.Fold(letters[at]), out node))
            {
                return;
            }

            at++;
        }
    }

    private int SkipGap(ReadOnlySpan<int> letters, int at)
    {
        while (at < letters.Length && IsInGap(letters[at]))
        {
            at++;
        }

        return at;
    }

    private bool IsInGap(int letter) =>
        gap == PhraseGap.Blanks ? CodePoint.IsBlank(letter) : !CodePoint.IsWord(letter) && !IsEnd(letter);

    private static bool IsEnd(int letter) => letter is '.' or '!' or '?' or ';' or ':';

    private int Key(int letter) => gap switch
    {
        PhraseGap.Blanks when CodePoint.IsBlank(letter) => PhraseNode.Gap,
        PhraseGap.Anything when IsInGap(letter) => PhraseNode.Gap,
        _ => CaseFolding.Fold(letter),
    };

    private int Child(int node, int key)
    {
        if (!_nodes[node].Children.TryGetValue(key, out int child))
        {
            child = _nodes.Count;
            _nodes.Add(new());
            _nodes[node].Children.Add(key, child);
        }

        return child;
    }
}
