using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>Adds faults at the place of a value or of a key.</summary>
internal static class FaultPlaces
{
    public static void AddAt(this FaultList faults, string id, JsonNode value, string message) =>
        faults.Add(id, value.Offset, value.Length, value.Path, message);

    public static void AddAtKey(this FaultList faults, string id, JsonMember member, string message) =>
        faults.Add(id, member.Offset, member.Length, member.Value.Path, message);

    /// <summary>Something is missing from an object: at the key that the object stands under, or its brace.</summary>
    public static void AddMissing(this FaultList faults, string id, JsonMember? section, JsonNode node, string message)
    {
        if (section is null)
        {
            faults.Add(id, node.Offset, Math.Min(1, node.Length), node.Path, message);
        }
        else
        {
            faults.AddAtKey(id, section, message);
        }
    }
}
