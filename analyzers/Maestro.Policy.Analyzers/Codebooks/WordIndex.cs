using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Finds the words of one map by their names, and by the members that are generated for them.</summary>
internal sealed class WordIndex<T>
    where T : class
{
    private const int MostGuesses = 3;

    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byMember = new(StringComparer.Ordinal);

    public WordIndex(IReadOnlyList<T> words, Func<T, string> name)
    {
        foreach (T word in words)
        {
            _byName.Add(name(word), word);
            _byMember.Add(GeneratedIdentifier.Of(name(word), out _), word);
        }
    }

    public T? Named(string name) => _byName.TryGetValue(name, out T? word) ? word : null;

    public T? OfMember(string member) => _byMember.TryGetValue(member, out T? word) ? word : null;

    /// <summary>The end of a message about an unknown name: what was probably meant.</summary>
    public string DidYouMean(string name) => Nearest(name) is [{ } near, ..] ? $"; did you mean '{near}'?" : "";

    /// <summary>The names that were probably meant, the likeliest first.</summary>
    public IReadOnlyList<string> Nearest(string name)
    {
        List<string> nearest = [];
        List<string> rest = [.. _byName.Keys];
        while (nearest.Count < MostGuesses && Likeliest() is { } likeliest)
        {
            nearest.Add(likeliest);
            rest.Remove(likeliest);
        }

        return nearest;

        string? Likeliest() =>
            rest.Find(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? NearestName.To(name, rest);
    }
}
