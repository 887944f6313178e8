using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Gates.Text;

/// <summary>Redacts e-mail addresses as the reference does before it signs anything.</summary>
/// <remarks>Its pattern is <c>\b[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}\b</c>; an address that touches a
/// letter of another script isn't found. <see cref="AuditPrivacy"/> finds more, and phone numbers.</remarks>
public static class ReferenceRedaction
{
    // No value is deeper than the log reads.
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = MaxDepth };
    private static readonly JsonSerializerOptions DeepWriting = new() { MaxDepth = MaxDepth };

    /// <summary>Redacts a text.</summary>
    /// <param name="text">The text, or nothing.</param>
    /// <returns>The text with <c>&lt;REDACTED_EMAIL&gt;</c> in place of each address; the same object when it
    /// holds no <c>@</c>.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text)
    {
        if (text is null || !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder output = new();
        int done = 0;
        while (ReferenceEmail.TryFind(text, done, isBordered: true, out int start, out int end))
        {
            output.Append(text, done, start - done).Append("<REDACTED_EMAIL>");
            done = end;
        }

        return output.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Redacts the texts of a value, at every depth; names of members stay.</summary>
    /// <param name="value">Any JSON value.</param>
    /// <returns>The value without addresses.</returns>
    public static AuditValue Apply(AuditValue value)
    {
        string text = value.ToString();

        return value.IsText ? Apply(text)
            : text.Contains('@', StringComparison.Ordinal)
                ? AuditValue.FromJson(Redacted(JsonNode.Parse(text, documentOptions: Deep))!.ToJsonString(DeepWriting))
            : value;
    }

    private static JsonNode? Redacted(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Apply(text)),
        JsonArray array => new JsonArray([.. array.Select(Redacted)]),
        JsonObject members => new JsonObject(
            members.Select(static member => KeyValuePair.Create(member.Key, Redacted(member.Value)))),
        _ => node?.DeepClone(),
    };
}
