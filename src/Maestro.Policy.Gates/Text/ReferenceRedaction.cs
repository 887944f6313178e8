using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
        for (int at = text.IndexOf('@', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('@', Math.Max(at + 1, done)))
        {
            if (Start(text, at, done) is var start and >= 0 && End(text, at + 1) is var end and >= 0)
            {
                output.Append(text, done, start - done).Append("<REDACTED_EMAIL>");
                done = end;
            }
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

    // The longest name before the sign that begins at the border of a word; a name is at least one character.
    private static int Start(string text, int at, int from)
    {
        int start = at;
        while (start > from && IsInName(text[start - 1]))
        {
            start--;
        }

        while (start < at && !IsBorder(text, start))
        {
            start++;
        }

        return start < at ? start : -1;
    }

    // The longest domain that ends with a dot, two letters or more, and the border of a word.
    private static int End(string text, int from)
    {
        int end = from;
        while (end < text.Length && IsInDomain(text[end]))
        {
            end++;
        }

        for (; end > from + 3; end--)
        {
            // Only borders are looked at any further, so no letter is counted twice.
            int letters = 0;
            while (IsBorder(text, end) && end - letters > from && char.IsAsciiLetter(text[end - letters - 1]))
            {
                letters++;
            }

            int dot = end - letters - 1;
            if (letters >= 2 && dot > from && text[dot] == '.')
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsInName(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool IsInDomain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-';

    private static bool IsBorder(string text, int index) =>
        (index > 0 && IsWord(text, index - 1)) != (index < text.Length && IsWord(text, index));

    private static bool IsWord(string text, int index)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]))
        {
            index--;
        }

        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, index);
        return text[index] == '_'
            || category is <= UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
