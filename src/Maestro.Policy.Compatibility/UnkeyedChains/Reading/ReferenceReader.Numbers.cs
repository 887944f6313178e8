namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

internal ref partial struct ReferenceReader
{
    /// <summary>The reference's interpreter turns no more digits into an integer.</summary>
    private const int MaxDigits = 4300;

    private ReferenceValue? Number(int depth)
    {
        int from = _at;
        if (Here() == '-')
        {
            _at++;
        }

        int digits = Here() == '0' ? 1 : Digits(_at);
        if (digits == 0)
        {
            return Give("Expecting value");
        }

        _at += digits;
        bool isFloat = Fraction() | Exponent();
        string raw = Raw(from, depth);
        return isFloat ? new(ReferenceKind.Float, raw, "")
            : digits > MaxDigits ? Give(null)
            : new(ReferenceKind.Integer, raw, raw == "-0" ? "0" : raw);
    }

    // What is no whole fraction or exponent belongs to what follows the number.
    private bool Fraction()
    {
        int digits = Here() == '.' ? Digits(_at + 1) : 0;
        _at += digits == 0 ? 0 : digits + 1;
        return digits > 0;
    }

    private bool Exponent()
    {
        if (Here() is not ('e' or 'E'))
        {
            return false;
        }

        int begin = _at + 1;
        begin += begin < _text.Length && _text[begin] is '+' or '-' ? 1 : 0;
        int digits = Digits(begin);
        _at = digits == 0 ? _at : begin + digits;
        return digits > 0;
    }

    private readonly int Digits(int from)
    {
        int to = from;
        while (to < _text.Length && char.IsAsciiDigit(_text[to]))
        {
            to++;
        }

        return to - from;
    }
}
