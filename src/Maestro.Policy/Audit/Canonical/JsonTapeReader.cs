namespace Maestro.Policy.Audit.Canonical;

/// <summary>Reads one JSON text onto a tape.</summary>
internal ref partial struct JsonTapeReader
{
    /// <summary>Deeper texts are refused, before they take the stack.</summary>
    private const int MaxDepth = 128;

    private readonly ReadOnlySpan<byte> _text;
    private readonly JsonTape _tape;
    private readonly bool _isReference;
    private int _at;
    private string? _fault;
    private int _faultAt;

    public JsonTapeReader(ReadOnlySpan<byte> text, JsonTape tape, AuditDialect dialect)
    {
        _text = text;
        _tape = tape;
        _isReference = dialect == AuditDialect.Reference;
    }

    /// <summary>Reads the whole text.</summary>
    public bool Read(int depth, out JsonFault fault)
    {
        bool isRead = Value(depth);
        if (isRead)
        {
            SkipWhite();
            isRead = _at == _text.Length || Fail("Something follows the value.");
        }

        fault = isRead ? default : new(_fault!, _faultAt);
        return isRead;
    }

    private bool Value(int depth)
    {
        SkipWhite();
        if (_at == _text.Length)
        {
            return Fail("A value is missing.");
        }

        switch (_text[_at])
        {
            case (byte)'"':
                return String();
            case (byte)'{':
                return depth < MaxDepth ? Object(depth) : Fail("Values are nested too deeply.");
            case (byte)'[':
                return depth < MaxDepth ? Array(depth) : Fail("Values are nested too deeply.");
            case (byte)'t':
                return Word("true"u8, JsonTokenKind.True);
            case (byte)'f':
                return Word("false"u8, JsonTokenKind.False);
            case (byte)'n':
                return Word("null"u8, JsonTokenKind.Null);
            default:
                return Number();
        }
    }

    private bool Word(ReadOnlySpan<byte> word, JsonTokenKind kind)
    {
        if (!_text[_at..].StartsWith(word))
        {
            return Fail("This is no value.");
        }

        _tape.Add(kind, _at, _at, word.Length);
        _at += word.Length;
        return true;
    }

    private void SkipWhite()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private bool Fail(string fault) => FailAt(_at, fault);

    private bool FailAt(int place, string fault)
    {
        (_fault, _faultAt) = (fault, place);
        return false;
    }
}
