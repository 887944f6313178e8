using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Reads what a member wrote as an answer. What isn't one is a failed answer, and never a position.</summary>
public static class MemberAnswerText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <summary>Reads one JSON document: <c>{"position":"yes","text":"…"}</c> or
    /// <c>{"abstain":true,"text":"…"}</c>; the text may be left out, and nothing else may be there.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The answer.</returns>
    public static MemberAnswer ReadJson(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Strict);
            return Read(document.RootElement) ?? MemberAnswer.Fail("what it wrote is no answer");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return MemberAnswer.Fail("what it wrote is no JSON");
        }
        catch (ArgumentException)
        {
            return MemberAnswer.Fail("its position or its text has no fit shape");
        }
    }

    /// <summary>Reads plain text: the first line that isn't blank is the position, what follows is the text.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <returns>The answer.</returns>
    public static MemberAnswer ReadText(ReadOnlySpan<byte> utf8Text)
    {
        try
        {
            string text = Utf8.GetString(utf8Text).Trim();
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            return text.Length == 0 ? MemberAnswer.Fail("it wrote nothing")
                : end < 0 ? MemberAnswer.Hold(text)
                : MemberAnswer.Hold(text[..end].Trim(), text[end..].Trim());
        }
        catch (ArgumentException)
        {
            return MemberAnswer.Fail("its position or its text has no fit shape");
        }
    }

    private static MemberAnswer? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        (string? position, string? text, bool abstains) = (null, null, false);
        foreach (JsonProperty member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "position" when member.Value.ValueKind == JsonValueKind.String:
                    position = member.Value.GetString();
                    break;
                case "text" when member.Value.ValueKind == JsonValueKind.String:
                    text = member.Value.GetString();
                    break;
                case "abstain" when member.Value.ValueKind == JsonValueKind.True:
                    abstains = true;
                    break;
                default:
                    return null;
            }
        }

        return abstains == position is not null ? null
            : abstains ? MemberAnswer.Abstain(text)
            : MemberAnswer.Hold(position!, text);
    }
}
