using System.Buffers;
using System.Globalization;
using System.Text;

namespace Maestro.Policy.Audit.Canonical;

/// <content>Strings.</content>
internal ref partial struct JsonTapeReader
{
    private bool String()
    {
        int start = ++_at;
        int plain = _text[_at..].IndexOfAny(Escaping.Needed);
        if (plain < 0)
        {
            return FailAt(start - 1, "A string ends without a quote.");
        }

        _at += plain;
        if (_text[_at] != '"')
        {
            return Unescape(start);
        }

        _tape.Add(JsonTokenKind.String, start - 1, start, _at - start);
        _at++;
        return true;
    }

    private bool Unescape(int start)
    {
        // Whatever is escaped takes no less room than what it stands for.
        byte[] rented = ArrayPool<byte>.Shared.Rent(_text.Length - start);
        int length = 0;
        try
        {
            if (!Unescape(start, rented, out length))
            {
                return false;
            }

            _tape.AddUnescaped(start - 1, rented.AsSpan(0, length));
            return true;
        }
        finally
        {
            // Only what was written: to clear all for each string takes time by the square of the text.
            rented.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private bool Unescape(int start, Span<byte> output, out int length)
    {
        length = _at - start;
        _text[start.._at].CopyTo(output);
        while (_text[_at] != '"')
        {
            if (_text[_at] != '\\')
            {
                return Fail("A control character in a string has to be escaped.");
            }

            if (!Escape(output, ref length))
            {
                return false;
            }

            int plain = _text[_at..].IndexOfAny(Escaping.Needed);
            if (plain < 0)
            {
                return FailAt(start - 1, "A string ends without a quote.");
            }

            _text.Slice(_at, plain).CopyTo(output[length..]);
            length += plain;
            _at += plain;
        }

        _at++;
        return true;
    }

    private bool Escape(Span<byte> output, ref int length)
    {
        byte escaped = _at + 1 < _text.Length ? _text[_at + 1] : default;
        if (escaped == 'u')
        {
            return CodePoint(output, ref length);
        }

        int meant = escaped switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => escaped,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => -1,
        };
        if (meant < 0)
        {
            return Fail("A backslash is followed by nothing that may be escaped.");
        }

        output[length++] = (byte)meant;
        _at += 2;
        return true;
    }

    private bool CodePoint(Span<byte> output, ref int length)
    {
        if (Hex(_at) is not { } unit)
        {
            return Fail("'\\u' is followed by four hexadecimal digits.");
        }

        if (char.IsSurrogate(unit))
        {
            if (!char.IsHighSurrogate(unit) || Hex(_at + 6) is not { } low || !char.IsLowSurrogate(low))
            {
                return Fail("Half a character can't be written as UTF-8.");
            }

            length += new Rune(unit, low).EncodeToUtf8(output[length..]);
            _at += 12;
            return true;
        }

        length += new Rune(unit).EncodeToUtf8(output[length..]);
        _at += 6;
        return true;
    }

    private readonly char? Hex(int at) =>
        at + 6 <= _text.Length
        && _text[at] == '\\'
        && _text[at + 1] == 'u'
        && ushort.TryParse(
            _text.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : null;
}
