using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Gates.Text;

/// <summary>Redacts and cuts what the reference's document orchestrator 1.2.4 puts on record.</summary>
/// <remarks>For comparing, and for replaying old logs: a name that is redacted to one that is there already takes its
/// place. <see cref="AuditPrivacy"/> finds more, and never overwrites.</remarks>
public static class ReferenceDocument
{
    /// <summary>How long a text may be.</summary>
    /// <value>4,096 code points.</value>
    public const int MaxTextLength = 4096;

    // More than the mark ever takes.
    private const int Reserved = 43;

    private static readonly HashSet<string> Structural = new(StringComparer.Ordinal)
    {
        "run_id", "task_id", "event", "layer", "decision", "reason_code", "sealed", "overrideable", "final_decider",
        "ts",
    };

    /// <summary>Redacts the names and texts of a value, at every depth.</summary>
    /// <param name="value">Any JSON value.</param>
    /// <returns>The value; names that became the same are told apart by <c>#2</c>, <c>#3</c> and so on, in their order.
    /// </returns>
    public static JsonNode? Redact(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Redacted(value),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Redact)]),
        JsonValueKind.String => JsonValue.Create(ReferenceRedaction.Apply(value.GetString())),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(value),
    };

    /// <summary>Cuts a text that is too long.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same object when it has up to <see cref="MaxTextLength"/> code points; else the first 4,053 of
    /// them, and how many there were.</returns>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int[] points = text.Length > MaxTextLength ? CodePoint.Of(text) : [];

        return points.Length <= MaxTextLength
            ? text
            : CodePoint.ToText(points.AsSpan(0, MaxTextLength - Reserved))
                + string.Create(CultureInfo.InvariantCulture, $"<TRUNCATED>[original_length={points.Length}]");
    }

    /// <summary>Cuts the texts of a row that are too long.</summary>
    /// <param name="row">The row; it is changed.</param>
    internal static void CutTexts(JsonNode? row)
    {
        if (row is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members.ToArray())
            {
                if (!Structural.Contains(name))
                {
                    Replace(value, cut => members[name] = cut);
                }
            }
        }
        else if (row is JsonArray items)
        {
            for (int item = 0; item < items.Count; item++)
            {
                int at = item;
                Replace(items[item], cut => items[at] = cut);
            }
        }
    }

    private static void Replace(JsonNode? value, Action<JsonNode> replace)
    {
        if (value is JsonValue single && single.TryGetValue(out string? text))
        {
            replace(JsonValue.Create(Cut(text)));
        }
        else
        {
            CutTexts(value);
        }
    }

    private static JsonObject Redacted(JsonElement value)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        JsonObject redacted = [];

        foreach ((string name, JsonElement member) in Members(value))
        {
            string clean = ReferenceRedaction.Apply(name);
            int count = seen[clean] = seen.GetValueOrDefault(clean) + 1;
            redacted[count == 1 ? clean : string.Create(CultureInfo.InvariantCulture, $"{clean}#{count}")] =
                Redact(member);
        }

        return redacted;
    }

    // Of two members with one name the last counts, where the first stood.
    private static OrderedDictionary<string, JsonElement> Members(JsonElement value)
    {
        OrderedDictionary<string, JsonElement> members = new(StringComparer.Ordinal);

        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }
}
