namespace Maestro.Policy.Gates.DraftLint;

/// <summary>A place in a tree of phrases.</summary>
internal sealed class PhraseNode
{
    /// <summary>The key of the child behind a gap.</summary>
    public const int Gap = -1;

    /// <summary>Where a folded letter, or a gap, leads.</summary>
    public Dictionary<int, int> Children { get; } = [];

    /// <summary>The phrases that end here.</summary>
    public List<int> Owners { get; } = [];
}
