using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Checks that the words of a map become identifiers that can be told apart.</summary>
internal static class IdentifierCheck
{
    /// <param name="map">The words.</param>
    /// <param name="reserved">Words that are generated as well, whether or not the map has them.</param>
    /// <param name="faults">Where to report.</param>
    public static void Run(WordMap map, IReadOnlyList<string> reserved, FaultList faults)
    {
        Dictionary<string, string> holders = new(GeneratedIdentifier.Comparer);

        foreach (string word in reserved.Where(word => !map.Contains(word)))
        {
            holders.Add(GeneratedIdentifier.Of(word, out _), word);
        }

        foreach (WordEntry entry in map.Entries)
        {
            string identifier = GeneratedIdentifier.Of(entry.Name, out bool isExact);
            string name = Printable.Text(entry.Name);
            string shown = Printable.Text(identifier);

            if (holders.TryGetValue(identifier, out string? holder))
            {
                string message = $"'{name}' and '{Printable.Text(holder)}' both become '{shown}'. Rename one of them.";
                faults.AddAtKey(FaultIds.IdentifierCollision, entry.Member, message);
            }
            else if (!isExact && entry.Name.Length > 0)
            {
                faults.AddAtKey(FaultIds.Unrepresentable, entry.Member, $"'{name}' is generated as '{shown}'.");
            }

            holders[identifier] = holder ?? entry.Name;
        }
    }
}
