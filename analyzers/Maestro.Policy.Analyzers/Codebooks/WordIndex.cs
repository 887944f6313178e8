using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Finds the words of one map by their names, and by the members that are generated for them.</summary>
internal sealed class WordIndex<T>
    where T : class
{
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
    public string DidYouMean(string name)
    {
        string? near = _byName.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.To(name, _byName.Keys);

        return near is null ? "" : $"; did you mean '{near}'?";
    }
}
