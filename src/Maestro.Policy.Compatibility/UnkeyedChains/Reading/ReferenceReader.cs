namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>Reads JSON as the reference's parser does, and finds the same fault with the same message.</summary>
internal ref partial struct ReferenceReader
{
    /// <summary>Deeper texts are refused, before they take the stack.</summary>
    private const int MaxDepth = 128;

    private readonly string _text;
    private readonly bool _keepsItems;
    private int _at;
    private string? _fault;

    private ReferenceReader(string text, bool keepsItems)
    {
        _text = text;
        _keepsItems = keepsItems;
    }

    /// <summary>Reads a text, and opens it one level deep.</summary>
    public static ReferenceReading Read(string text, bool keepsItems = false)
    {
        if (text.StartsWith('\uFEFF'))
        {
            return new(null, "Unexpected UTF-8 BOM (decode using utf-8-sig)");
        }

        ReferenceReader reader = new(text, keepsItems);
        reader.SkipSpace();
        ReferenceValue? value = reader.Value(0);
        reader.SkipSpace();
        return value is null ? new(null, reader._fault)
            : reader._at < text.Length ? new(null, "Extra data")
            : new(value, null);
    }

    private ReferenceValue? Value(int depth)
    {
        char first = Here();
        return first switch
        {
            '"' => String(depth),
            '{' => depth < MaxDepth ? Object(depth) : Give(null),
            '[' => depth < MaxDepth ? Array(depth) : Give(null),
            'n' => Word("null", ReferenceKind.Null),
            't' => Word("true", ReferenceKind.True),
            'f' => Word("false", ReferenceKind.False),
            'N' => Word("NaN", ReferenceKind.Float),
            'I' => Word("Infinity", ReferenceKind.Float),
            '-' when StartsWith("-Infinity") => Word("-Infinity", ReferenceKind.Float),
            _ => Number(depth),
        };
    }

    private ReferenceValue? Word(string word, ReferenceKind kind)
    {
        if (!StartsWith(word))
        {
            return Give("Expecting value");
        }

        _at += word.Length;
        return new(kind, word, "");
    }

    // What is deeper than a member of the whole is never looked at again: its copies would be most of the work.
    private readonly string Raw(int from, int depth) => depth > 1 ? "" : _text[from.._at];

    // Every fault ends the reading. Without a message it is one that the reference doesn't catch.
    private ReferenceValue? Give(string? fault)
    {
        _fault = fault;
        return null;
    }

    private readonly bool StartsWith(string word) => _text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal);

    // The end reads as a character that begins nothing.
    private readonly char Here() => _at < _text.Length ? _text[_at] : '\0';

    private void SkipSpace()
    {
        while (Here() is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }
}
