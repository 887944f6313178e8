using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>Reads evidence from JSON.</summary>
/// <remarks>There is an answer to any JSON, and to what is none.</remarks>
public static class EvidenceReader
{
    /// <summary>How long a document may be.</summary>
    /// <value>1,048,576 bytes; a longer one is no evidence.</value>
    public const int MaxLength = 1 << 20;

    private const string HalfCharacter = "a text holds half of a surrogate pair";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The document, in UTF-8; empty for nothing.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>A bundle, why it is none, or nothing.</returns>
    public static EvidenceSubmission Read(
        ReadOnlyMemory<byte> utf8Json, EvidenceReading reading = EvidenceReading.Strict)
    {
        if (utf8Json.IsEmpty || utf8Json.Length > MaxLength)
        {
            return utf8Json.IsEmpty ? default
                : EvidenceSubmission.Invalid($"it has {utf8Json.Length} bytes, and at most {MaxLength} are read");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Options);
            return Read(document.RootElement, reading);
        }
        catch (JsonException exception)
        {
            return EvidenceSubmission.Invalid(
                $"it is no JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value; <c>default</c> and JSON's <c>null</c> for nothing.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>A bundle, why it is none, or nothing.</returns>
    public static EvidenceSubmission Read(JsonElement value, EvidenceReading reading = EvidenceReading.Strict)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return default;
        }

        return LaxJson.Decode(
            () => reading == EvidenceReading.Strict ? StrictEvidence.Read(value)
                : ReferenceEvidence.Fault(value, reading) is { } fault ? EvidenceSubmission.Invalid(fault)
                : EvidenceSubmission.Of(ReferenceEvidence.Bundle(value)),
            static () => EvidenceSubmission.Invalid(HalfCharacter));
    }

    /// <summary>Says what keeps a value from being evidence, nothing included.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The first fault, for the reference's readings in its words; <see langword="null"/> when there is
    /// none.</returns>
    public static string? Validate(JsonElement value, EvidenceReading reading = EvidenceReading.Strict) =>
        value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null) ? Read(value, reading).Error
        : reading == EvidenceReading.Strict ? StrictEvidence.Read(value).Error
        : ReferenceEvidence.Fault(value, reading);
}
