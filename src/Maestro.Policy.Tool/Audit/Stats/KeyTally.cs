namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Counts texts, no more different ones than fit in memory.</summary>
internal sealed class KeyTally
{
    /// <summary>So many different texts are counted each on its own: those that come first.</summary>
    public const int MostKeys = 1000;

    private const int MostCharacters = 200;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How many rows have a text that came too late to be counted on its own.</summary>
    public long Other { get; private set; }

    /// <summary>How many rows have no text.</summary>
    public long Missing { get; private set; }

    /// <summary>The texts with their counts, the most frequent one first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Counts =>
    [
        .. _counts.OrderByDescending(static key => key.Value).ThenBy(static key => key.Key, StringComparer.Ordinal),
    ];

    /// <summary>Counts a text; one that is too long counts as its beginning.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Missing++;
            return;
        }

        string key = text.Length > MostCharacters ? Beginning(text) + "…" : text;
        if (_counts.Count < MostKeys || _counts.ContainsKey(key))
        {
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
        else
        {
            Other++;
        }
    }

    // Not in the middle of a character.
    private static string Beginning(string text) =>
        text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
}
