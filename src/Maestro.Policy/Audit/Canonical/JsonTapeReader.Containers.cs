namespace Maestro.Policy.Audit.Canonical;

/// <content>Arrays and objects.</content>
internal ref partial struct JsonTapeReader
{
    private bool Array(int depth)
    {
        int array = _tape.Add(JsonTokenKind.Array, _at, _at, 0);
        if (!Begin((byte)']'))
        {
            do
            {
                if (!Value(depth + 1))
                {
                    return false;
                }
            }
            while (Continue());

            if (!End((byte)']', "An array ends with ']'."))
            {
                return false;
            }
        }

        _tape.CloseArray(array);
        return true;
    }

    private bool Object(int depth)
    {
        int token = _tape.OpenObject(_at);
        if (!Begin((byte)'}'))
        {
            do
            {
                if (!Member(depth))
                {
                    return false;
                }
            }
            while (Continue());

            if (!End((byte)'}', "An object ends with '}'."))
            {
                return false;
            }
        }

        int again = _tape.CloseObject(token, isLastOne: _isReference);
        return again < 0 || FailAt(_tape[again].Place, "An object has two members of one name.");
    }

    private bool Member(int depth)
    {
        SkipWhite();
        if (_at == _text.Length || _text[_at] != '"')
        {
            return Fail("A member's name is missing.");
        }

        int name = _tape.Count;
        if (!String())
        {
            return false;
        }

        _tape.AddMember(name);
        SkipWhite();
        if (_at == _text.Length || _text[_at] != ':')
        {
            return Fail("A colon is missing after a member's name.");
        }

        _at++;
        return Value(depth + 1);
    }

    // Goes into a container, and out of it again where it is empty.
    private bool Begin(byte end)
    {
        _at++;
        SkipWhite();
        if (_at == _text.Length || _text[_at] != end)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Continue()
    {
        SkipWhite();
        if (_at == _text.Length || _text[_at] != ',')
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool End(byte end, string rule)
    {
        if (_at == _text.Length || _text[_at] != end)
        {
            return Fail(rule);
        }

        _at++;
        return true;
    }
}
