using System.Globalization;
using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;
using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Checks <c>reverse_maps</c>, which says nothing new: each has to be the exact inverse of its map.</summary>
internal sealed class ReverseMapsReader(ValueReader values)
{
    private static readonly string[] Keys =
        ["id_to_layer", "id_to_decision", "id_to_final_decider", "id_to_reason_code"];

    public void Read(JsonMember? section, WordMaps maps)
    {
        if (section is null || !values.IsObject(section.Value, Keys))
        {
            return;
        }

        WordMap?[] forward = [maps.Layers, maps.Decisions, maps.Deciders, maps.Reasons];
        int before = values.Faults.Count;
        List<string> missing = [];

        for (int i = 0; i < Keys.Length; i++)
        {
            JsonMember? reverse = section.Value.Find(Keys[i]);

            if (reverse is not null && Keys[i] == "id_to_final_decider" && maps.HasDefaultDeciders)
            {
                string message = "The map that this is the reverse of, 'final_decider_to_id', is missing.";
                values.Faults.AddAtKey(FaultIds.Malformed, reverse, message);
            }
            else if (reverse is not null)
            {
                Check(reverse, forward[i]);
            }
            else if (forward[i] is not null)
            {
                missing.Add(Keys[i]);
            }
        }

        // Where a reverse map that is there is wrong, the section was edited by hand: that comes first.
        if (missing.Count > 0 && values.Faults.Count == before)
        {
            string message = $"'{string.Join("', '", missing)}' is missing. Give every reverse map or none.";
            values.Faults.AddAtKey(FaultIds.Malformed, section, message);
        }
    }

    private void Check(JsonMember reverse, WordMap? forward)
    {
        if (!values.Is(reverse.Value, JsonKind.Object, "An object of numbers and words is expected."))
        {
            return;
        }

        HashSet<string> named = new(StringComparer.Ordinal);
        HashSet<int> numbers = [];

        foreach (JsonMember entry in reverse.Value.Members)
        {
            int? id = Number(entry);
            string? name = values.Text(entry);

            if (id is not null)
            {
                numbers.Add(id.Value);
            }

            if (name is not null)
            {
                named.Add(name);
            }

            if (id is not null && name is not null && forward is not null)
            {
                CheckEntry(entry, id.Value, name, forward);
            }
        }

        foreach (WordEntry entry in forward?.Entries ?? [])
        {
            if (entry.Id is { } id && !numbers.Contains(id) && !named.Contains(entry.Name))
            {
                string message = $"'{Printable.Text(entry.Name)}' is missing from '{reverse.Name}'.";
                values.Faults.AddAtKey(FaultIds.Dangling, entry.Member, message);
            }
        }
    }

    private void CheckEntry(JsonMember entry, int id, string name, WordMap forward)
    {
        WordEntry? word = forward.Find(name);

        // A word whose number is faulty is reported at that number.
        if ((word is null || word.Id is not null) && word?.Id != id)
        {
            string shown = Printable.Text(name);
            string message = word is null
                ? $"'{shown}' is not defined."
                : Invariant($"'{shown}' has the number {word.Id}, not {id}.");
            values.Faults.AddAt(FaultIds.Dangling, entry.Value, message);
        }
    }

    private int? Number(JsonMember entry)
    {
        bool isNumber = int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int id);

        if (isNumber && id.ToString(CultureInfo.InvariantCulture) == entry.Name)
        {
            return id;
        }

        string message = $"'{Printable.Text(entry.Name)}' is no number. Write it in plain digits.";
        values.Faults.AddAtKey(FaultIds.Malformed, entry, message);

        return null;
    }
}
