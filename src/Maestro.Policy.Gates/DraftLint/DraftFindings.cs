using System.Collections.Immutable;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What one reading found of each pattern, in bounded memory.</summary>
internal sealed class DraftFindings(int patterns)
{
    private readonly int[] _ends = new int[patterns];
    private readonly (int Clause, int Start, int End)?[] _claims = new (int, int, int)?[patterns];
    private readonly List<(int Start, int End)>?[] _suppressed = new List<(int, int)>?[patterns];

    /// <summary>How many matches are negated.</summary>
    public int SuppressedCount { get; private set; }

    /// <summary>The first pattern with a match that isn't negated.</summary>
    /// <value>Its index, or -1.</value>
    public int Deciding => Array.FindIndex(_claims, claim => claim is not null);

    /// <summary>The first match of a pattern that isn't negated.</summary>
    /// <param name="pattern">The pattern's index.</param>
    /// <returns>Where it is, and where its clause begins, or -1 when that didn't matter.</returns>
    public (int Clause, int Start, int End) Claim(int pattern) => _claims[pattern]!.Value;

    /// <summary>Takes a match down. The matches of a pattern come in the order of the text and don't overlap: what
    /// begins inside an earlier one is passed over.</summary>
    /// <param name="pattern">The pattern's index.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isNegated">Whether it is negated.</param>
    /// <param name="clause">Where the clause begins.</param>
    public void Add(int pattern, int start, int end, bool isNegated, int clause = -1)
    {
        if (start < _ends[pattern])
        {
            return;
        }

        _ends[pattern] = end;

        if (!isNegated)
        {
            _claims[pattern] ??= (clause, start, end);
            return;
        }

        SuppressedCount++;
        List<(int Start, int End)> list = _suppressed[pattern] ??= [];

        if (list.Count < DraftLintResult.MaxSuppressed)
        {
            list.Add((start, end));
        }
    }

    /// <summary>Lists the negated matches.</summary>
    /// <param name="names">The patterns.</param>
    /// <returns>The first of them, by pattern and place.</returns>
    public ImmutableArray<DraftMatch> Suppressed(ImmutableArray<DraftPattern> names) =>
    [
        .. _suppressed
            .SelectMany((list, pattern) =>
                (list ?? []).Select(at => new DraftMatch(names[pattern].Id, at.Start, at.End)))
            .Take(DraftLintResult.MaxSuppressed),
    ];
}
