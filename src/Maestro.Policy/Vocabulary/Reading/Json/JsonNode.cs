namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>One JSON value that knows its place in the text and its way from the root.</summary>
internal sealed class JsonNode(JsonKind kind, int offset, JsonNode? parent, string label)
{
    private static readonly IReadOnlyList<JsonMember> NoMembers = [];
    private static readonly IReadOnlyList<JsonNode> NoItems = [];

    public JsonKind Kind { get; } = kind;

    public int Offset { get; } = offset;

    public int Length { get; set; }

    /// <summary>What a text says, or a number exactly as it is written.</summary>
    public string Text { get; set; } = "";

    public IReadOnlyList<JsonMember> Members { get; set; } = NoMembers;

    public IReadOnlyList<JsonNode> Items { get; set; } = NoItems;

    /// <summary>The keys and indexes that lead here, safe to print: <c>maps.layer_to_id</c>.</summary>
    public string Path
    {
        get
        {
            if (parent is null)
            {
                return "";
            }

            string step = Printable.Text(label);
            string before = parent.Path;

            return before.Length == 0 || parent.Kind == JsonKind.Array ? before + step : before + "." + step;
        }
    }

    /// <summary>The member of a name; the first one, should there be two.</summary>
    public JsonMember? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}
