using System.Globalization;
using System.Text;
using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary.Reading.Json;

internal sealed partial class JsonReader
{
    private string? Quoted(JsonNode? parent)
    {
        int start = _at++;
        int plain = _at;
        StringBuilder? decoded = null;

        while (_at < text.Length && text[_at] >= ' ')
        {
            if (text[_at] == '"')
            {
                string rest = text.Substring(plain, _at - plain);
                _at++;

                return WholeText(decoded is null ? rest : decoded.Append(rest).ToString(), start, parent);
            }

            if (text[_at++] == '\\')
            {
                decoded ??= new StringBuilder();
                decoded.Append(text, plain, _at - 1 - plain);

                if (!TryEscape(decoded))
                {
                    Fail(_at - 1, parent, "This is no JSON escape.", length: _at < text.Length ? 2 : 1);

                    return null;
                }

                plain = _at;
            }
        }

        Fail(_at, parent, _at < text.Length
            ? "A control character in a text must be escaped."
            : "The text in quotes does not end.");

        return null;
    }

    private bool TryEscape(StringBuilder decoded)
    {
        char? meaning = Current switch
        {
            '"' or '\\' or '/' => Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };

        if (meaning is not null)
        {
            decoded.Append(meaning.Value);
            _at++;

            return true;
        }

        if (Current != 'u' || _at + 4 >= text.Length || !HexDigits(_at + 1))
        {
            return false;
        }

        string digits = text.Substring(_at + 1, 4);
        decoded.Append((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        _at += 5;

        return true;
    }

    private bool HexDigits(int from)
    {
        for (int i = from; i < from + 4; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    private string WholeText(string content, int start, JsonNode? parent)
    {
        for (int i = 0; i < content.Length; i++)
        {
            if (char.IsHighSurrogate(content[i]) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(content[i]))
            {
                string path = parent?.Path ?? "";
                faults.Add(FaultIds.Malformed, start, _at - start, path, "The text holds half of a surrogate pair.");

                break;
            }
        }

        return content;
    }
}
