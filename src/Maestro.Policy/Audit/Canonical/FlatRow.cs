using System.Buffers;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>Reads rows as writers mostly write them: an object without blanks, whose values are texts without escapes,
/// integers, or words. Of such a row, every member stands in canonical form already; only their order is to be found.
/// </summary>
/// <remarks>Whatever else a row is, even no row at all, isn't for this reader to say.</remarks>
/// <param name="meaning">Says what a member is, by its name.</param>
internal sealed class FlatRow(Func<ReadOnlySpan<byte>, int> meaning)
{
    // Rows with more members aren't read.
    private const int MaxMembers = 32;
    private const int MaxWord = 64;

    private static readonly SearchValues<byte> EndsNumber = SearchValues.Create(",}"u8);

    private readonly FlatMember[] _members = new FlatMember[MaxMembers];
    private readonly FlatShape?[] _shapes = new FlatShape?[MaxMembers + 1];
    private FlatShape? _shape;
    private bool _isSame;

    /// <summary>How many members there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a row.</summary>
    /// <returns>Whether it is one of those; the text is UTF-8 without anything that two readers could read differently
    /// then.</returns>
    public bool TryRead(ReadOnlySpan<byte> text)
    {
        (Count, _isSame) = (0, _shape is not null);
        if (text is not [(byte)'{', (byte)'"', .., (byte)'}'] || !System.Text.Unicode.Utf8.IsValid(text))
        {
            return false;
        }

        int at = 1;
        do
        {
            if (Count == MaxMembers || !TryReadMember(text, ref at))
            {
                return false;
            }
        }
        while (text[at++] == ',');

        return at == text.Length && text[^1] == '}' && TryFindShape(text);
    }

    /// <summary>A member, in the order of the names.</summary>
    public ref readonly FlatMember InOrder(int place) => ref _members[_shape!.Member(place)];

    /// <summary>What a member means, in the order of the names.</summary>
    public int Meaning(int place) => _shape!.Meaning(place);

    // Most rows are like the one before, and nearly all others like one that had as many members.
    private bool TryFindShape(ReadOnlySpan<byte> text)
    {
        if (_isSame && Count == _shape!.Count)
        {
            return true;
        }

        ReadOnlySpan<FlatMember> members = _members.AsSpan(0, Count);
        FlatShape? known = _shapes[Count];
        _shape = known is not null && known.IsOf(text, members) ? known : FlatShape.Of(text, members, meaning);
        _shapes[Count] = _shape;
        return _shape is not null;
    }

    // Ends at the comma or the brace after it.
    private bool TryReadMember(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at;
        if (!TryReadName(text, ref at))
        {
            return false;
        }

        int value = at;
        bool isText = text[at] == '"';
        if (isText ? !TryReadText(text, ref at) : !TryReadWord(text, ref at))
        {
            return false;
        }

        _members[Count++] = new(start, value, at, isText);
        return text[at] is (byte)',' or (byte)'}';
    }

    // Ends behind the colon.
    private bool TryReadName(ReadOnlySpan<byte> text, ref int at)
    {
        if (_isSame && _shape!.NameAt(Count, text[at..]) is > 0 and int length)
        {
            at += length;
            return at < text.Length;
        }

        _isSame = false;
        return TryReadText(text, ref at) && text[at++] == ':' && at < text.Length;
    }

    // Ends behind its quote; something follows, since the row ends with a brace.
    private static bool TryReadText(ReadOnlySpan<byte> text, ref int at)
    {
        if (text[at] != '"')
        {
            return false;
        }

        int length = text[(at + 1)..].IndexOfAny(Escaping.Needed);
        at += length + 2;
        return length >= 0 && text[at - 1] == '"' && at < text.Length;
    }

    private static bool TryReadWord(ReadOnlySpan<byte> text, ref int at)
    {
        int length = text[at..].IndexOfAny(EndsNumber);
        ReadOnlySpan<byte> word = text.Slice(at, Math.Max(length, 0));
        at += word.Length;
        return word.Length is > 0 and <= MaxWord
            && (IsInteger(word) || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)
                || word.SequenceEqual("null"u8));
    }

    private static bool IsInteger(ReadOnlySpan<byte> word)
    {
        ReadOnlySpan<byte> digits = word[0] == '-' ? word[1..] : word;
        return digits.Length > 0
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits[0] != '0' || word.Length == 1);
    }
}
