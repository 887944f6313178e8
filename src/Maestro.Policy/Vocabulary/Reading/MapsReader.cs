using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;
using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads <c>maps</c>: the words and their numbers.</summary>
internal sealed class MapsReader(JsonNode root, ValueReader values, PackSpec pack)
{
    private const int LastDefaultDeciderId = 2;

    private static readonly string[] Keys =
        ["layer_to_id", "decision_to_id", "final_decider_to_id", "reason_code_to_id"];

    public WordMaps? Read()
    {
        JsonMember? section = root.Find("maps");

        if (section is null)
        {
            values.Faults.AddMissing(FaultIds.Malformed, null, root, "'maps' is missing.");

            return null;
        }

        if (!values.IsObject(section.Value, Keys))
        {
            return null;
        }

        WordMaps maps = new()
        {
            Layers = Map(section, "layer_to_id", PackFieldKind.Layer, fixedWords: null),
            Decisions = Map(section, "decision_to_id", PackFieldKind.Verdict, WireNames.Verdicts),
            Reasons = Map(section, "reason_code_to_id", PackFieldKind.Reason, fixedWords: null),
        };

        if (section.Value.Find("final_decider_to_id") is not null)
        {
            maps.Deciders = Map(section, "final_decider_to_id", PackFieldKind.Decider, WireNames.Deciders);
        }
        else
        {
            maps.HasDefaultDeciders = true;
            CheckDefaultDeciders(section);
        }

        return maps;
    }

    private void CheckDefaultDeciders(JsonMember section)
    {
        if (pack.MaxId(PackFieldKind.Decider) < LastDefaultDeciderId)
        {
            string message = "The usual numbers of the deciders, 0 to 2, don't fit. Widen 'final_decider_id'.";
            values.Faults.AddAtKey(FaultIds.Malformed, section, message);
        }
    }

    private WordMap? Map(JsonMember section, string key, PackFieldKind field, IReadOnlyList<string>? fixedWords)
    {
        JsonMember? member = section.Value.Find(key);

        if (member is null)
        {
            values.Faults.AddAtKey(FaultIds.Malformed, section, $"'{key}' is missing.");

            return null;
        }

        if (!values.Is(member.Value, JsonKind.Object, "An object of words and numbers is expected."))
        {
            return null;
        }

        if (member.Value.Members.Count == 0)
        {
            values.Faults.AddAt(FaultIds.Malformed, member.Value, "The map is empty.");

            return null;
        }

        WordMap map = Words(member, field);

        if (fixedWords is not null)
        {
            FixedWords.Check(map, fixedWords, values.Faults);
        }

        return map;
    }

    private WordMap Words(JsonMember section, PackFieldKind field)
    {
        WordMap map = new(section);
        int min = field == PackFieldKind.Layer ? 1 : 0;

        foreach (JsonMember member in section.Value.Members)
        {
            if (ValueReader.NameProblem(member.Name) is { } problem)
            {
                values.Faults.AddAtKey(FaultIds.Malformed, member, problem);
            }

            int? id = values.Whole(member.Value, min, pack.MaxId(field), "The number");

            if (id is not null && map.Find(id.Value) is { } holder && holder.Name != member.Name)
            {
                string message = Invariant($"{id} is the number of '{Printable.Text(holder.Name)}' already.");
                values.Faults.AddAtKey(FaultIds.Collision, member, message);
                id = null;
            }

            // A key that is there twice is reported by the reader of the JSON.
            if (!map.Contains(member.Name))
            {
                map.Add(new WordEntry(member, id));
            }
        }

        return map;
    }
}
