using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Checks a map whose words are not the codebook's to choose: decisions and deciders.</summary>
internal static class FixedWords
{
    public static void Check(WordMap map, IReadOnlyList<string> words, FaultList faults)
    {
        string list = string.Join(", ", words);
        int unknown = 0;

        foreach (WordEntry entry in map.Entries.Where(entry => !words.Contains(entry.Name, StringComparer.Ordinal)))
        {
            unknown++;
            string message = $"'{Printable.Text(entry.Name)}' is not defined. The words are {list}.";
            faults.AddAtKey(FaultIds.Dangling, entry.Member, message);
        }

        List<string> missing = [.. words.Where(word => !map.Contains(word))];

        // A misspelt word is one mistake: it is not reported as missing on top.
        if (missing.Count > unknown)
        {
            faults.AddAtKey(FaultIds.Dangling, map.Section, $"'{string.Join("', '", missing)}' is missing.");
        }
    }
}
