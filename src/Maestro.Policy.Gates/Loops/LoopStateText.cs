using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Loops;

/// <summary>States as JSON, for stores that keep text.</summary>
/// <remarks>The same state is always the same bytes. What is read has to be of exactly this shape: a member more or
/// less, or of another kind, is refused.</remarks>
public static class LoopStateText
{
    /// <summary>How long a text may be.</summary>
    /// <value>64 MiB; a state of the default bounds needs less than 2 MiB.</value>
    public const int MaxLength = 1 << 26;

    private static readonly UTF8Encoding Whole = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>JSON in UTF-8, on one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A key holds half a character, which a strict policy refuses.</exception>
    public static byte[] Write(LoopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            Write(json, "session_id", state.SessionId);
            json.WriteNumber("version", state.Version);
            json.WriteBoolean("stopped", state.IsStopped);
            json.WriteBoolean("overfull", state.IsOverfull);
            WriteAll(json, "counts", state.Counts, static (json, count) =>
            {
                Write(json, count.Conflict);
                json.WriteNumberValue(count.Rounds);
                json.WriteNumberValue((int)count.Marks);
            });
            WriteAll(json, "remembered", state.Remembered, static (json, key) =>
            {
                Write(json, key.Conflict);
                json.WriteStringValue(Checked(key.EventId));
            });
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="utf8Json">What <see cref="Write(LoopState)"/> wrote.</param>
    /// <returns>The state.</returns>
    /// <exception cref="FormatException">It is no state; the message says what is wrong.</exception>
    public static LoopState Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaxLength)
        {
            throw new FormatException($"A text has at most {MaxLength} bytes, not {utf8Json.Length}.");
        }

        try
        {
            JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
            using JsonDocument document = JsonDocument.Parse(utf8Json, strict);
            return LoopStateReader.State(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"That is no state: {exception.Message}", exception);
        }
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartArray();
            write(json, value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LoopConflict conflict)
    {
        json.WriteStringValue(Checked(conflict.SessionId));
        json.WriteStringValue(Checked(conflict.Fingerprint));
    }

    private static void Write(Utf8JsonWriter json, string name, string text) => json.WriteString(name, Checked(text));

    // Half a character would be written as another one, and be read back as the key of something else.
    private static string Checked(string text) => Whole.GetByteCount(text) >= 0 ? text : "";
}
