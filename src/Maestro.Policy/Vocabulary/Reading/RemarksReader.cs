using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads what a codebook says about itself: <c>generated_at</c>, <c>notes</c>, <c>incident_id</c>.</summary>
internal sealed class RemarksReader(JsonNode root, ValueReader values)
{
    private static readonly string[] IncidentKeys = ["format", "description"];

    public void ReadInto(CodebookModel model)
    {
        values.Text(root.Find("generated_at"));
        model.Notes = Notes(root.Find("notes"));

        if (root.Find("incident_id") is { } incident && values.IsObject(incident.Value, IncidentKeys))
        {
            values.Text(incident.Value.Find("description"));
            model.IncidentFormat = Format(incident) ?? model.IncidentFormat;
        }
    }

    private List<string> Notes(JsonMember? member)
    {
        List<string> notes = [];

        if (member is not null && values.Is(member.Value, JsonKind.Array, "A list of texts is expected."))
        {
            foreach (JsonNode note in member.Value.Items)
            {
                values.Is(note, JsonKind.Text, "A text is expected.");
                notes.Add(note.Text);
            }
        }

        return notes;
    }

    private string? Format(JsonMember incident)
    {
        if (incident.Value.Find("format") is not { } format)
        {
            values.Faults.AddAtKey(FaultIds.Malformed, incident, "'format' is missing.");

            return null;
        }

        if (values.Text(format) is { } text && !HasOneNumber(text))
        {
            string message = "The format needs exactly one %0Nd with N from 1 to 9, such as 'INC#%06d'.";
            values.Faults.AddAt(FaultIds.Malformed, format.Value, message);
        }

        return format.Value.Text;
    }

    private static bool HasOneNumber(string format)
    {
        string[] parts = format.Split('%');

        return parts.Length == 2 && parts[1].Length >= 3 && parts[1][0] == '0' && parts[1][1] is >= '1' and <= '9' &&
            parts[1][2] == 'd' && !format.Any(char.IsControl);
    }
}
