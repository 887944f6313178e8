namespace Maestro.Policy.Audit.Canonical;

/// <content>Numbers.</content>
internal ref partial struct JsonTapeReader
{
    /// <summary>The reference reads no longer integers.</summary>
    private const int MaxDigits = 4300;

    private bool Number()
    {
        int start = _at;
        if (_text[_at] == '-')
        {
            _at++;
        }

        int whole = _at;
        SkipDigits();
        int digits = _at - whole;
        if (digits == 0)
        {
            return NotANumber(start);
        }

        if (digits > 1 && _text[whole] == '0')
        {
            return FailAt(start, "A number has no leading zeros.");
        }

        bool hasFraction = Fraction();
        bool hasExponent = Exponent();
        if (!hasFraction && !hasExponent)
        {
            return digits <= MaxDigits ? Add(JsonTokenKind.Integer, start) : FailAt(start, "A number is too long.");
        }

        return _isReference || double.IsFinite(ReferenceFloat.Parse(_text[start.._at]))
            ? Add(JsonTokenKind.Float, start)
            : FailAt(start, "A number is too large for a double.");
    }

    private bool Fraction()
    {
        int start = _at;
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            SkipDigits();
        }

        return Took(start, 2);
    }

    private bool Exponent()
    {
        int start = _at;
        if (_at < _text.Length && _text[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            int digits = _at < _text.Length && _text[_at] is (byte)'+' or (byte)'-' ? ++_at : _at;
            SkipDigits();
            return Took(start, digits - start + 1);
        }

        return false;
    }

    // What is no fraction and no exponent after all is left, and can't follow a value.
    private bool Took(int start, int least)
    {
        if (_at - start >= least)
        {
            return true;
        }

        _at = start;
        return false;
    }

    private bool NotANumber(int start)
    {
        _at = start;
        ReadOnlySpan<byte> rest = _text[start..];
        int length = !_isReference ? 0
            : rest.StartsWith("NaN"u8) ? 3
            : rest.StartsWith("Infinity"u8) ? 8
            : rest.StartsWith("-Infinity"u8) ? 9
            : 0;
        _at += length;
        return length > 0 ? Add(JsonTokenKind.Float, start) : Fail("This is no value.");
    }

    private readonly bool Add(JsonTokenKind kind, int start)
    {
        _tape.Add(kind, start, start, _at - start);
        return true;
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
        {
            _at++;
        }
    }
}
