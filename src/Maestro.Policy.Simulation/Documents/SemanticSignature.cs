using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>The signature of what a run came to, without what differs from run to run: its id and its times.</summary>
/// <remarks>Two runs have the same signature when the same happened in the same order. It is a plain hash, and proves
/// nothing about who wrote the rows.</remarks>
public static class SemanticSignature
{
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = MaxDepth };

    private static readonly ImmutableArray<string> Fields =
    [
        "artifact_path", "decision", "detail", "event", "final_decider", "layer", "overrideable", "reason_code",
        "sealed", "task", "task_id",
    ];

    /// <summary>The signature of events.</summary>
    /// <param name="events">The events, in order.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    public static string Of(IEnumerable<DocumentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArrayBufferWriter<byte> rows = new();
        using (Utf8JsonWriter json = new(rows))
        {
            json.WriteStartArray();
            foreach (DocumentEvent row in events)
            {
                Write(json, row);
            }

            json.WriteEndArray();
        }

        return Hash(CanonicalJson.Encode(rows.WrittenSpan));
    }

    /// <summary>The signature of rows as JSON.</summary>
    /// <param name="utf8Rows">A list in UTF-8; what in it is no object is passed over.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="FormatException">It is no JSON, or no list.</exception>
    public static string OfRows(ReadOnlySpan<byte> utf8Rows)
    {
        using JsonDocument document = Parse(CanonicalJson.Encode(utf8Rows));
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("Rows are a list.");
        }

        ArrayBufferWriter<byte> rows = new();
        using (Utf8JsonWriter json = new(rows, new() { MaxDepth = MaxDepth }))
        {
            json.WriteStartArray();
            foreach (JsonElement row in document.RootElement.EnumerateArray())
            {
                Write(json, row);
            }

            json.WriteEndArray();
        }

        return Hash(CanonicalJson.Encode(rows.WrittenSpan));
    }

    /// <summary>The signature of several runs.</summary>
    /// <param name="signatures">Their signatures, in order.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="signatures"/> is <see langword="null"/>.</exception>
    public static string OfSuite(IEnumerable<string> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string signature in signatures)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(signature));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(Utf8JsonWriter json, DocumentEvent row)
    {
        json.WriteStartObject();
        Write(json, "artifact_path", row.Artifact);
        Write(json, "decision", row.Decision.ToWireName());
        Write(json, "detail", row.Detail);
        Write(json, "event", row.Event);
        Write(json, "final_decider", row.FinalDecider.ToWireName());
        Write(json, "layer", row.Layer);
        json.WriteBoolean("overrideable", row.IsOverrideable);
        Write(json, "reason_code", row.ReasonCode);
        json.WriteBoolean("sealed", row.IsSealed);
        Write(json, "task", row.Task);
        Write(json, "task_id", row.TaskId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text) =>
        json.WriteString(name, text is null ? null : DocumentText.Sanitize(text));

    private static void Write(Utf8JsonWriter json, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        json.WriteStartObject();
        foreach (string name in Fields)
        {
            json.WritePropertyName(name);
            if (row.TryGetProperty(name, out JsonElement value))
            {
                DocumentJson.Write(json, value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndObject();
    }

    private static JsonDocument Parse(byte[] rows) => JsonDocument.Parse(rows, Reading);

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
