using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>Reads strict JSON (RFC 8259) and keeps the place of everything.</summary>
/// <remarks>
/// A reader of our own, because it also serves inside the compiler, where no other can be counted on, and because
/// the usual ones pass over duplicate keys, which here are the very collision to be found. A syntax error ends the
/// reading with one fault; duplicate keys and lone surrogates are noted, and the reading goes on.
/// </remarks>
internal sealed partial class JsonReader(string text, FaultList faults)
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 32;

    private int _at;

    /// <summary>Reads the whole text as one value.</summary>
    /// <returns>The value, or <see langword="null"/> after a syntax error.</returns>
    public JsonNode? Read()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            _at = 1;
        }

        JsonNode? root = Value(parent: null, label: "", depth: 0);

        if (root is null)
        {
            return null;
        }

        SkipSpace();

        return _at == text.Length ? root : Fail(_at, root, "The document ends before this.");
    }

    private JsonNode? Value(JsonNode? parent, string label, int depth)
    {
        SkipSpace();

        switch (Current)
        {
            case '{':
            case '[':
                return Container(parent, label, depth + 1);

            case '"':
                JsonNode node = new(JsonKind.Text, _at, parent, label);
                string? content = Quoted(parent);

                return content is null ? null : Finish(node, content);

            case '-':
            case >= '0' and <= '9':
                return Number(parent, label);

            default:
                return Literal(parent, label);
        }
    }

    private JsonNode? Container(JsonNode? parent, string label, int depth)
    {
        bool isObject = Current == '{';
        JsonNode node = new(isObject ? JsonKind.Object : JsonKind.Array, _at, parent, label);

        if (depth > MaxDepth)
        {
            return Fail(_at, node, FormattableString.Invariant($"Values nest deeper than {MaxDepth} levels."));
        }

        _at++;

        return (isObject ? Members(node, depth) : Items(node, depth)) ? Finish(node, "") : null;
    }

    private JsonNode? Number(JsonNode? parent, string label)
    {
        JsonNode node = new(JsonKind.Number, _at, parent, label);
        int start = _at;
        int end = NumberToken.End(text, start);

        if (end < 0 || (end < text.Length && IsWordUnit(text[end])))
        {
            return Fail(start, parent, "This is no JSON number.");
        }

        _at = end;

        return Finish(node, text.Substring(start, end - start));
    }

    private JsonNode? Literal(JsonNode? parent, string label)
    {
        int length = WordLength(_at);
        JsonKind? kind = text.Substring(_at, length) switch
        {
            "null" => JsonKind.Null,
            "true" => JsonKind.True,
            "false" => JsonKind.False,
            _ => null,
        };

        if (kind is null)
        {
            return Fail(_at, parent, "A JSON value is expected here.");
        }

        JsonNode node = new(kind.Value, _at, parent, label);
        _at += length;

        return Finish(node, "");
    }

    private JsonNode Finish(JsonNode node, string content)
    {
        node.Text = content;
        node.Length = _at - node.Offset;

        return node;
    }
}
