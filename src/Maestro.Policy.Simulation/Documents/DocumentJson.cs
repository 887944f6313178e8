using System.Text.Json;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Takes e-mail addresses out of JSON.</summary>
public static class DocumentJson
{
    /// <summary>Writes a value without addresses in its texts, at every depth; names of members stay.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static void Write(Utf8JsonWriter json, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                json.WriteStringValue(DocumentText.Sanitize(value.GetString()!));
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
