using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Reads a checkpoint: its form, its signature, its schema, in that order.</summary>
internal static class CheckpointReader
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>Reads what is in a file.</summary>
    /// <returns>A checkpoint or a fault, whatever the bytes are.</returns>
    public static CheckpointReading Read(ReadOnlySpan<byte> text, AuditKey key, CheckpointDialect dialect)
    {
        ArrayBufferWriter<byte> canonical = new();
        AuditDialect json = dialect == CheckpointDialect.Strict ? AuditDialect.Strict : AuditDialect.Reference;
        if (!CanonicalJson.TryWrite(text, canonical, out _, json))
        {
            return new(CheckpointFault.NotJson);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(canonical.WrittenMemory, Deep);
            return document.RootElement.ValueKind != JsonValueKind.Object ? new(CheckpointFault.NotObject)
                : dialect == CheckpointDialect.Strict ? Strict(document.RootElement, key)
                : Reference(document.RootElement, key);
        }
        catch (JsonException)
        {
            // Only the reference takes NaN for a number.
            return new(CheckpointFault.NotJson);
        }
    }

    /// <summary>Signs what a checkpoint says.</summary>
    public static string Sign(ReadOnlySpan<byte> body, AuditKey key) =>
        Convert.ToHexStringLower(key.Hmac(CanonicalJson.Encode(body)));

    /// <summary>Whether two texts are the same, in a time that doesn't say where they differ.</summary>
    public static bool AreSame(string? left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left ?? ""), Encoding.UTF8.GetBytes(right));

    private static CheckpointReading Strict(JsonElement root, AuditKey key)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter writer = new(body, new() { MaxDepth = 256 }))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in root.EnumerateObject())
            {
                if (!member.NameEquals(CheckpointWords.Hmac))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        string signature = Sign(body.WrittenSpan, key);
        return !AreSame(Stored(root), signature) ? new(CheckpointFault.Hmac)
            : CheckpointSchema.ReadStrict(root, key.Id, signature) is { } checkpoint ? new(checkpoint)
            : new(CheckpointFault.Schema);
    }

    private static CheckpointReading Reference(JsonElement root, AuditKey key)
    {
        string? signature = ReferenceBody.Of(root, isRedacted: true) is { } signed ? Sign(signed, key) : null;
        if (signature is null || !AreSame(Stored(root), signature))
        {
            return new(CheckpointFault.Hmac);
        }

        using JsonDocument body = JsonDocument.Parse(ReferenceBody.Of(root, isRedacted: false), Deep);
        return CheckpointSchema.ReadReference(body.RootElement, signature) is { } checkpoint
            ? new(checkpoint)
            : new(CheckpointFault.Schema);
    }

    private static string? Stored(JsonElement root) =>
        root.TryGetProperty(CheckpointWords.Hmac, out JsonElement stored) && stored.ValueKind == JsonValueKind.String
            ? stored.GetString()
            : null;
}
