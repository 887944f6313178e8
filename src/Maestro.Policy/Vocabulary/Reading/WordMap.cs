using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>One of the maps from words to numbers.</summary>
internal sealed class WordMap
{
    private readonly Dictionary<string, WordEntry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, WordEntry> _numbers = [];
    private readonly List<WordEntry> _entries = [];

    public WordMap(JsonMember section) => Section = section;

    /// <summary>Where the map stands.</summary>
    public JsonMember Section { get; }

    /// <summary>The words in the order of the text, each once, faulty numbers included.</summary>
    public IReadOnlyList<WordEntry> Entries => _entries;

    public WordEntry? Find(string name) => _words.TryGetValue(name, out WordEntry? entry) ? entry : null;

    public WordEntry? Find(int id) => _numbers.TryGetValue(id, out WordEntry? entry) ? entry : null;

    public bool Contains(string name) => _words.ContainsKey(name);

    public void Add(WordEntry entry)
    {
        _words.Add(entry.Name, entry);
        _entries.Add(entry);

        if (entry.Id is { } id)
        {
            _numbers.Add(id, entry);
        }
    }
}
