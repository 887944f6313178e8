namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>The four maps; one that is <see langword="null"/> could not be read, or is left out.</summary>
internal sealed class WordMaps
{
    /// <summary>The numbers of the deciders where a codebook has no map for them: the reference's.</summary>
    private static readonly int[] DefaultDeciderIds = [1, 2, 0];

    public WordMap? Layers { get; set; }

    public WordMap? Decisions { get; set; }

    public WordMap? Deciders { get; set; }

    public WordMap? Reasons { get; set; }

    /// <summary>Whether the map of the deciders is left out, so that they have the reference's numbers.</summary>
    public bool HasDefaultDeciders { get; set; }

    public IReadOnlyList<int> VerdictIds() => Ids(Decisions, WireNames.Verdicts) ?? [];

    public IReadOnlyList<int> DeciderIds() => Ids(Deciders, WireNames.Deciders) ?? DefaultDeciderIds;

    private static IReadOnlyList<int>? Ids(WordMap? map, IReadOnlyList<string> words) =>
        map is null ? null : [.. words.Select(word => map.Find(word)?.Id ?? -1)];
}
