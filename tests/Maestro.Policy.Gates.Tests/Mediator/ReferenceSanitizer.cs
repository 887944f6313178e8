using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>What the reference's mediator takes out of its log: addresses, whatever looks like a phone number to it,
/// digests included, and every <c>@</c>.</summary>
internal static partial class ReferenceSanitizer
{
    private const string Mark = "[REDACTED]";

    public static bool HasPhone(string text) => Phone().IsMatch(text);

    public static string Phones(string text) => Phone().Replace(text, Mark);

    public static string Emails(string text) => Email().Replace(text, Mark);

    public static string Clean(string text) =>
        Phones(Emails(text)).Replace("@", Mark, StringComparison.Ordinal);

    public static JsonNode? Clean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(Clean(value.GetString()!)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(static item => Clean(item))]),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject()
            .Where(static member => member.Name != "raw_text")
            .GroupBy(static member => Clean(member.Name), StringComparer.Ordinal)
            .Select(static group => KeyValuePair.Create(group.Key, Clean(group.Last().Value)))),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    // Python's words end where .NET's do for ASCII addresses, but for marks and joiners, which it takes for no letters.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_])(?=[A-Za-z0-9_])[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}(?![\p{L}\p{N}_])")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+?\d{1,3}[-\s]?)?(?:\(?\d{2,4}\)?[-\s]?)?\d{2,4}[-\s]?\d{3,4}[-\s]?\d{3,4}")]
    private static partial Regex Phone();
}
