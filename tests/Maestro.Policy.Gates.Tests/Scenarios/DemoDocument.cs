using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>The reference's demo: what its agent writes, and the gates that look at it.</summary>
internal static partial class DemoDocument
{
    private static readonly Dictionary<string, string[]> Cues = new()
    {
        ["excel"] = ["excel", "xlsx", "表", "列", "columns", "table"],
        ["word"] = ["word", "docx", "見出し", "章", "アウトライン", "outline", "document"],
        ["ppt"] = ["ppt", "pptx", "powerpoint", "スライド", "slides", "slide"],
    };

    /// <summary>The tasks: their ids, their kinds and the ends of their file names.</summary>
    public static readonly (string Id, string Kind, string Extension)[] Tasks =
    [
        ("task_word", "word", "docx"), ("task_excel", "excel", "xlsx"), ("task_ppt", "ppt", "pptx"),
    ];

    /// <summary>Whether a prompt is about a kind of document.</summary>
    public static string Meaning(string prompt, string kind)
    {
        string text = prompt.ToLowerInvariant();
        return !Cues.Values.SelectMany(static cues => cues).Any(text.Contains) ? "MEANING_GENERIC_ALLOW_ALL"
            : Cues[kind].Any(text.Contains) ? "MEANING_KIND_MATCH"
            : "MEANING_KIND_MISSING";
    }

    /// <summary>What the agent writes.</summary>
    public static (JsonObject Draft, string Text) Write(string kind, bool leaks, bool breaks)
    {
        (string draft, string broken, string text) = kind switch
        {
            "excel" => ("""{"columns":["Item"],"rows":[{"Item":"Task A"}]}""", """{"cols":"Item,Owner,Status"}""",
                "Excel Table:\n- Columns: Item | Owner | Status\n- Rows: 2\n"),
            "word" => ("""{"headings":["Title"]}""", """{"heading":"Title"}""",
                "Word Outline:\n1) Title\n2) Purpose\n3) Summary\n4) Next Steps\n"),
            _ => ("""{"slides":["Purpose"]}""", """{"slides":"Purpose,Key Points"}""",
                "PPT Slides:\n- Slide 1: Purpose\n- Slide 2: Key Points\n- Slide 3: Next Steps\n"),
        };
        return (
            JsonNode.Parse(breaks ? broken : draft)!.AsObject(),
            leaks ? text + "\nContact: test.user+demo@example.com\n" : text);
    }

    /// <summary>Whether a draft has the form of its kind.</summary>
    public static string Consistency(string kind, JsonObject draft) => kind switch
    {
        "excel" when !IsList<JsonValue>(draft["columns"]) => "CONTRACT_EXCEL_COLUMNS_INVALID",
        "excel" when !IsList<JsonObject>(draft["rows"]) => "CONTRACT_EXCEL_ROWS_INVALID",
        "word" when !IsList<JsonValue>(draft["headings"]) => "CONTRACT_WORD_HEADINGS_INVALID",
        "ppt" when !IsList<JsonValue>(draft["slides"]) => "CONTRACT_PPT_SLIDES_INVALID",
        _ => "CONTRACT_OK",
    };

    /// <summary>Whether a text holds an e-mail address.</summary>
    public static bool HasMail(string text) => Mail().IsMatch(text);

    /// <summary>A text without e-mail addresses.</summary>
    public static string Redact(string text) => Mail().Replace(text, "<REDACTED_EMAIL>");

    /// <summary>A value without e-mail addresses.</summary>
    public static JsonNode? Redact(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(
            static member => KeyValuePair.Create(member.Key, Redact(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Redact)]),
        JsonValue text when text.TryGetValue(out string? said) => Redact(said),
        _ => value?.DeepClone(),
    };

    private static bool IsList<T>(JsonNode? value)
        where T : JsonNode => value is JsonArray items && items.All(static item => item is T);

    [GeneratedRegex(@"\b[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}\b")]
    private static partial Regex Mail();
}
