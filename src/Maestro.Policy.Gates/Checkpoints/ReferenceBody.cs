using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>What the reference makes of an object before it compares its hash: what it knows, and defaults.</summary>
internal static class ReferenceBody
{
    private static readonly JsonWriterOptions Layout =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>Writes it.</summary>
    /// <param name="root">The object.</param>
    /// <param name="isRedacted">As it is hashed, or as it is used.</param>
    /// <returns>JSON; nothing where the reference throws.</returns>
    public static byte[]? Of(JsonElement root, bool isRedacted)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter json = new(output, Layout))
        {
            json.WriteStartObject();
            bool isSound = true;
            foreach (string name in CheckpointWords.Members)
            {
                json.WritePropertyName(name);
                isSound &= name == "tasks" ? Tasks(json, root, isRedacted) : Member(json, root, name, isRedacted);
            }

            json.WriteEndObject();
            if (!isSound)
            {
                return null;
            }
        }

        return output.WrittenSpan.ToArray();
    }

    private static bool Member(Utf8JsonWriter json, JsonElement root, string name, bool isRedacted)
    {
        string? absent = name switch
        {
            "checkpoint_version" => CheckpointWords.ReferenceVersion,
            "status" => "RUNNING",
            "resume_mode" => CheckpointWords.ResumeMode,
            "key_id" => "default",
            "hash_alg" => CheckpointWords.Algorithm,
            "run_id" or "reason_code" => "",
            _ => null,
        };
        if (absent is null)
        {
            return Plain(json, root, name, isRedacted);
        }

        string? text = root.TryGetProperty(name, out JsonElement value) ? AsText(value) : absent;
        json.WriteStringValue(isRedacted ? ReferenceRedaction.Apply(text) : text);
        return text is not null;
    }

    private static bool Tasks(Utf8JsonWriter json, JsonElement root, bool isRedacted)
    {
        bool isThere = root.TryGetProperty("tasks", out JsonElement tasks);
        bool isSound = true;
        json.WriteStartArray();
        foreach (JsonElement task in tasks.ValueKind == JsonValueKind.Array ? tasks.EnumerateArray() : default)
        {
            isSound &= task.ValueKind != JsonValueKind.Object || Task(json, task, isRedacted);
        }

        json.WriteEndArray();
        return isSound
            && (!isThere || tasks.ValueKind is JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.String);
    }

    private static bool Task(Utf8JsonWriter json, JsonElement task, bool isRedacted)
    {
        bool isSound = true;
        json.WriteStartObject();
        foreach (string name in CheckpointWords.TaskMembers)
        {
            json.WritePropertyName(name);
            bool isThere = task.TryGetProperty(name, out JsonElement value);
            if (name is "resume_allowed" or "requires_hitl_before_resume")
            {
                json.WriteBooleanValue(isThere ? IsTrue(value) : name == "resume_allowed");
            }
            else if (name is "task_id" or "reason_code" || (!isThere && name is "kind" or "status"))
            {
                string? text = isThere ? AsText(value)
                    : name switch { "kind" => "word", "status" => "NOT_STARTED", _ => "" };
                json.WriteStringValue(isRedacted ? ReferenceRedaction.Apply(text) : text);
                isSound &= text is not null;
            }
            else
            {
                isSound &= Plain(json, task, name, isRedacted);
            }
        }

        json.WriteEndObject();
        return isSound;
    }

    private static bool Plain(Utf8JsonWriter json, JsonElement parent, string name, bool isRedacted)
    {
        if (parent.TryGetProperty(name, out JsonElement value))
        {
            Value(json, value, isRedacted);
        }
        else
        {
            json.WriteNullValue();
        }

        return true;
    }

    private static void Value(Utf8JsonWriter json, JsonElement value, bool isRedacted)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when isRedacted:
                json.WriteStringValue(ReferenceRedaction.Apply(value.GetString()));
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Value(json, item, isRedacted);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Value(json, member.Value, isRedacted);
                }

                json.WriteEndObject();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    // What Python's str() makes of a value; nothing for those that no checkpoint ever had there.
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        JsonValueKind.Number when !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => value.GetRawText(),
        _ => null,
    };

    private static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString() is not "",
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAnyInRange('1', '9'),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.GetPropertyCount() > 0,
        _ => false,
    };
}
