using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Authorization;

/// <summary>Reads requests for authorization, and the answers to them and to drafts, from JSON.</summary>
/// <remarks>There is an answer to any JSON, and to what is none.</remarks>
public static class AuthReader
{
    /// <summary>How long a document may be.</summary>
    /// <value>65,536 bytes; a longer one is none.</value>
    public const int MaxLength = 1 << 16;

    private const string HalfCharacter = "a text holds half of a surrogate pair";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a request for authorization.</summary>
    /// <param name="utf8Json">The document, in UTF-8.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The request, or why it is none.</returns>
    public static AuthDocument<AuthRequest> ReadRequest(
        ReadOnlyMemory<byte> utf8Json, AuthReading reading = AuthReading.Strict) =>
        Parse(utf8Json, value => ReadRequest(value, reading));

    /// <summary>Reads a request for authorization.</summary>
    /// <param name="value">The document.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The request, or why it is none.</returns>
    public static AuthDocument<AuthRequest> ReadRequest(JsonElement value, AuthReading reading = AuthReading.Strict) =>
        LaxJson.Decode(
            () => reading == AuthReading.Strict
                ? StrictAuth.Request(value)
                : ReferenceAuth.Request(value, reading == AuthReading.Kage),
            static () => new AuthDocument<AuthRequest>(HalfCharacter));

    /// <summary>Reads a user's answer to a request for authorization.</summary>
    /// <param name="utf8Json">The document, in UTF-8.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The answer, or why it is none.</returns>
    public static AuthDocument<AuthEvent> ReadAuthEvent(
        ReadOnlyMemory<byte> utf8Json, AuthReading reading = AuthReading.Strict) =>
        Parse(utf8Json, value => ReadAuthEvent(value, reading));

    /// <summary>Reads a user's answer to a request for authorization.</summary>
    /// <param name="value">The document.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The answer, or why it is none.</returns>
    public static AuthDocument<AuthEvent> ReadAuthEvent(JsonElement value, AuthReading reading = AuthReading.Strict)
    {
        AuthDocument<EventParts> read = ReadEvent(value, EventForm.Auth, reading);
        return read.Value is not { } parts
            ? new(read.Error!)
            : new(new AuthEvent((AuthEventKind)parts.Kind, parts.At, parts.ActorId, parts.TargetId)
            {
                Notes = parts.Notes,
            });
    }

    /// <summary>Reads an admin's answer to a draft.</summary>
    /// <param name="utf8Json">The document, in UTF-8.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The answer, or why it is none.</returns>
    public static AuthDocument<FinalizeEvent> ReadFinalizeEvent(
        ReadOnlyMemory<byte> utf8Json, AuthReading reading = AuthReading.Strict) =>
        Parse(utf8Json, value => ReadFinalizeEvent(value, reading));

    /// <summary>Reads an admin's answer to a draft.</summary>
    /// <param name="value">The document.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The answer, or why it is none.</returns>
    public static AuthDocument<FinalizeEvent> ReadFinalizeEvent(
        JsonElement value, AuthReading reading = AuthReading.Strict)
    {
        AuthDocument<EventParts> read = ReadEvent(value, EventForm.Finalize, reading);
        return read.Value is not { } parts
            ? new(read.Error!)
            : new(new FinalizeEvent((FinalizeEventKind)parts.Kind, parts.At, parts.ActorId, parts.TargetId)
            {
                Notes = parts.Notes,
            });
    }

    private static AuthDocument<EventParts> ReadEvent(JsonElement value, EventForm form, AuthReading reading) =>
        LaxJson.Decode(
            () => reading == AuthReading.Strict ? StrictAuth.Event(value, form) : ReferenceAuth.Event(value, form),
            static () => new AuthDocument<EventParts>(HalfCharacter));

    private static AuthDocument<T> Parse<T>(ReadOnlyMemory<byte> utf8Json, Func<JsonElement, AuthDocument<T>> read)
        where T : class
    {
        if (utf8Json.Length > MaxLength)
        {
            return new($"it has {utf8Json.Length} bytes, and at most {MaxLength} are read");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Options);
            return read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return new($"it is no JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }
    }
}
