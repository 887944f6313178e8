namespace Maestro.Policy.Audit.Privacy;

/// <summary>Reads one phone number.</summary>
internal ref struct PhoneReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _first;
    private int _at;
    private int _groups;
    private int _digits;
    private int _lastGroup;
    private bool _hasHyphen;
    private bool _hasParentheses;
    private bool _isInParentheses;

    /// <summary>Begins with a group of digits.</summary>
    public PhoneReader(ReadOnlySpan<char> text, int start, int end)
    {
        _text = text;
        (_first, _at) = (start, end);
        (_groups, _digits, _lastGroup) = (1, end - start, end - start);
    }

    /// <summary>Reads as much as belongs to the number.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryRead(out int start, out int end)
    {
        bool hasPlus = Is(_first - 1, '+');
        (start, end) = (hasPlus ? _first - 1 : _first, 0);
        if (PhoneShape.Of(_text[_first.._at], hasPlus) is not { } shape)
        {
            return false;
        }

        if (Is(start - 1, '(') && Is(_at, ')'))
        {
            (_hasParentheses, _isInParentheses) = (true, true);
            start--;
            _at++;
        }

        do
        {
            if (IsComplete(shape) && PhoneBorder.IsAfter(_text, _at))
            {
                end = _at;
            }
        }
        while (TryReadGroup(shape));

        return end > 0 && (Is(start, '(') || PhoneBorder.IsBefore(_text, start));
    }

    private readonly bool IsComplete(PhoneShape shape) =>
        !_isInParentheses
        && _digits >= shape.MinDigits
        && _digits <= shape.MaxDigits
        && _groups >= shape.MinGroups
        && (!shape.IsThreeThreeFour || _lastGroup == shape.MaxGroup);

    // Digits after a blank, a hyphen, a dot, or a parenthesis; once in parentheses themselves.
    private bool TryReadGroup(PhoneShape shape)
    {
        int place = _at;
        bool isBlank = PhoneBorder.IsBlank(At(place));
        bool isHyphen = PhoneBorder.IsHyphenOrDot(At(place));
        place += isBlank || isHyphen ? 1 : 0;
        bool opens = Is(place, '(') && !_hasParentheses;
        place += opens ? 1 : 0;
        if ((place == _at && !_isInParentheses) || (isBlank && _hasHyphen && _digits >= shape.Settled))
        {
            return false;
        }

        int count = Count(place, shape.MaxDigits - _digits);
        if (!Fits(count, shape) || (opens && !Is(place + count, ')')))
        {
            return false;
        }

        _at = place + count + (opens ? 1 : 0);
        (_lastGroup, _digits, _groups) = (count, _digits + count, _groups + 1);
        (_hasHyphen, _hasParentheses, _isInParentheses) = (_hasHyphen || isHyphen, _hasParentheses || opens, opens);
        return true;
    }

    private readonly bool Fits(int count, PhoneShape shape) =>
        shape.IsThreeThreeFour
            ? count == (_digits + shape.MaxGroup == shape.MaxDigits ? shape.MaxGroup : shape.MinGroup)
            : count > 0 && _digits + count <= shape.MaxDigits && IsGroup(count, shape);

    private static bool IsGroup(int count, PhoneShape shape) => count >= shape.MinGroup && count <= shape.MaxGroup;

    // One more than fits is enough to know.
    private readonly int Count(int place, int most)
    {
        int count = 0;
        while (count <= most && FullWidth.IsDigit(At(place + count)))
        {
            count++;
        }

        return count;
    }

    private readonly bool Is(int place, char character) => FullWidth.Fold(At(place)) == character;

    private readonly char At(int place) => (uint)place < (uint)_text.Length ? _text[place] : '\0';
}
