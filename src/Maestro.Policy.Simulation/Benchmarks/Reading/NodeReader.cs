using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Reads a JSON text into nodes that know where they are.</summary>
internal ref struct NodeReader
{
    private const int MaxDepth = 16;

    private readonly TextFaults _faults;
    private Utf8JsonReader _json;

    private NodeReader(ReadOnlySpan<byte> text, TextFaults faults)
    {
        _json = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        _faults = faults;
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The value; <see langword="null"/> where the text is no JSON.</returns>
    public static TextNode? Read(ReadOnlySpan<byte> text, TextFaults faults)
    {
        NodeReader reader = new(text, faults);
        try
        {
            reader._json.Read();
            TextNode node = reader.Value(null, null);
            reader._json.Read();
            return node;
        }
        catch (JsonException exception)
        {
            faults.Add(Offset(text, exception), null, "This is no JSON. " + OneSentence(exception));
            return null;
        }
        catch (InvalidOperationException)
        {
            faults.Add((int)reader._json.TokenStartIndex, null, "This is no text: a character is broken.");
            return null;
        }
    }

    private TextNode Value(TextNode? parent, string? name)
    {
        int offset = (int)_json.TokenStartIndex;
        JsonTokenType kind = _json.TokenType;
        switch (kind)
        {
            case JsonTokenType.StartObject:
                return Members(new(kind, offset, parent, name));
            case JsonTokenType.StartArray:
                return Items(new(kind, offset, parent, name));
            case JsonTokenType.String:
                return new(kind, offset, parent, name) { Text = _json.GetString()! };
            default:
                return new(kind, offset, parent, name) { Text = Encoding.UTF8.GetString(_json.ValueSpan) };
        }
    }

    private TextNode Members(TextNode node)
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            int offset = (int)_json.TokenStartIndex;
            string name = _json.GetString()!;
            _json.Read();
            TextNode value = Value(node, name);
            if (!node.TryAdd(name, offset, value))
            {
                _faults.Add(offset, value, "It is there twice. Keep one of them.");
            }
        }

        return node;
    }

    private TextNode Items(TextNode node)
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            node.Items.Add(Value(node, null));
        }

        return node;
    }

    private static int Offset(ReadOnlySpan<byte> text, JsonException exception)
    {
        int begin = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            begin += text[begin..].IndexOf((byte)'\n') + 1;
        }

        return begin + (int)(exception.BytePositionInLine ?? 0);
    }

    // The message goes on with where it is, which is said already.
    private static string OneSentence(JsonException exception) => exception.Message.Split(" LineNumber:", 2)[0];
}
