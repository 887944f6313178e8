using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads a list of words, each known and there once.</summary>
internal sealed class WordListReader(ValueReader values)
{
    /// <summary>Reads the list of a member that may be missing.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isKnown">Whether a word exists.</param>
    /// <param name="what">What an unknown word is, as in "'X' is no verdict".</param>
    /// <returns>The known words; none when the member is missing.</returns>
    public List<string> Read(JsonMember? member, Func<string, bool> isKnown, string what)
    {
        List<string> words = [];

        if (member is null || !values.Is(member.Value, JsonKind.Array, "A list of words is expected."))
        {
            return words;
        }

        // An empty list reads as "none", but a missing one means "any": too easily confused to be let through.
        if (member.Value.Items.Count == 0)
        {
            values.Faults.AddAt(FaultIds.Malformed, member.Value, "The list is empty. Leave it out to mean any.");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);

        foreach (JsonNode item in member.Value.Items.Where(i => values.Is(i, JsonKind.Text, "A word is expected.")))
        {
            string shown = Printable.Text(item.Text);

            if (!isKnown(item.Text))
            {
                values.Faults.AddAt(FaultIds.Dangling, item, $"'{shown}' is not defined; it is {what}.");
            }
            else if (!seen.Add(item.Text))
            {
                values.Faults.AddAt(FaultIds.Collision, item, $"'{shown}' is there twice. Remove one of the two.");
            }
            else
            {
                words.Add(item.Text);
            }
        }

        return words;
    }
}
