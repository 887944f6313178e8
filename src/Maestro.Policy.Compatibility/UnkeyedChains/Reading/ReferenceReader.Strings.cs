using System.Globalization;
using System.Text;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

internal ref partial struct ReferenceReader
{
    private const string Unterminated = "Unterminated string starting at";

    private ReferenceValue? String(int depth)
    {
        int from = _at++;
        int end = _at + Math.Max(0, _text.AsSpan(_at).IndexOfAny(EndsOfPlainText));
        if (end < _text.Length && _text[end] == '"')
        {
            _at = end + 1;
            return new(ReferenceKind.String, Raw(from, depth), depth > 1 ? "" : _text[(from + 1)..end]);
        }

        return Escaped(from, depth);
    }

    private ReferenceValue? Escaped(int from, int depth)
    {
        StringBuilder text = new();
        while (true)
        {
            int plain = _text.AsSpan(_at).IndexOfAny(EndsOfPlainText);
            if (plain < 0)
            {
                return Give(Unterminated);
            }

            text.Append(_text, _at, plain);
            _at += plain;
            switch (_text[_at++])
            {
                case '"':
                    return new(ReferenceKind.String, Raw(from, depth), text.ToString());
                case '\\' when Escape() is { } character:
                    text.Append(character);
                    break;
                case '\\':
                    return null;
                default:
                    return Give("Invalid control character at");
            }
        }
    }

    private char? Escape()
    {
        if (_at == _text.Length)
        {
            Give(Unterminated);
            return null;
        }

        char letter = _text[_at++];
        int at = EscapeLetters.IndexOf(letter, StringComparison.Ordinal);
        if (at >= 0)
        {
            return EscapedCharacters[at];
        }

        return letter == 'u' ? FourDigits() : Fault("Invalid \\escape");
    }

    // The reference wants to see a character behind the digits.
    private char? FourDigits()
    {
        if (_at + 4 >= _text.Length || _text.AsSpan(_at, 4).ContainsAnyExcept(HexDigits))
        {
            return Fault("Invalid \\uXXXX escape");
        }

        ushort unit = ushort.Parse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _at += 4;
        return (char)unit;
    }

    private char? Fault(string message)
    {
        Give(message);
        return null;
    }
}
