using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Tool.Settings;

/// <summary>Reads JSON into values that know where they are. A member that is there twice is a fault.</summary>
internal ref struct SettingsParser
{
    private const int MaxDepth = 16;

    private readonly SettingsFaults _faults;
    private Utf8JsonReader _json;

    private SettingsParser(ReadOnlySpan<byte> text, SettingsFaults faults)
    {
        _json = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        _faults = faults;
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The value; <see langword="null"/> where the text is no JSON.</returns>
    public static SettingsNode? Parse(ReadOnlySpan<byte> text, SettingsFaults faults)
    {
        SettingsParser parser = new(text, faults);
        try
        {
            parser._json.Read();
            SettingsNode node = parser.Value(null, null);
            parser._json.Read();
            return node;
        }
        catch (JsonException exception)
        {
            // The message goes on with where it is, which is said already.
            faults.Add(
                Offset(text, exception), null, "This is no JSON. " + exception.Message.Split(" LineNumber:", 2)[0]);
            return null;
        }
        catch (InvalidOperationException)
        {
            faults.Add((int)parser._json.TokenStartIndex, null, "This is no text: a character is broken.");
            return null;
        }
    }

    private SettingsNode Value(SettingsNode? parent, string? name)
    {
        JsonTokenType kind = _json.TokenType;
        int offset = (int)_json.TokenStartIndex;
        return kind switch
        {
            JsonTokenType.StartObject => Members(new(kind, offset, parent, name)),
            JsonTokenType.StartArray => Items(new(kind, offset, parent, name)),
            JsonTokenType.String => new(kind, offset, parent, name) { Text = _json.GetString()! },
            _ => new(kind, offset, parent, name) { Text = Encoding.UTF8.GetString(_json.ValueSpan) },
        };
    }

    private SettingsNode Members(SettingsNode node)
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            int offset = (int)_json.TokenStartIndex;
            string name = _json.GetString()!;
            _json.Read();
            SettingsNode value = Value(node, name);
            if (!node.TryAdd(name, offset, value))
            {
                _faults.Add(offset, value, "It is there twice. Keep one of them.");
            }
        }

        return node;
    }

    private SettingsNode Items(SettingsNode node)
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
}
