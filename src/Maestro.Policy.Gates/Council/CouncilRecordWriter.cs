using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>Writes records: the same record is always the same text.</summary>
internal static class CouncilRecordWriter
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <summary>Writes a record.</summary>
    public static string Write(CouncilRecord record)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteNumber("seq", record.Seq);
            json.WriteString("session", record.Session);
            json.WriteString("kind", record.Kind);
            record.WriteMembers(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
