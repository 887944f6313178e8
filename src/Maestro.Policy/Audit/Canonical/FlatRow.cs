using System.Buffers;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>Reads rows as writers mostly write them: an object without blanks, whose values are texts without escapes,
/// integers, or words. Of such a row, every member stands in canonical form already; only their order is to be found.
/// </summary>
/// <remarks>Whatever else a row is, even no row at all, isn't for this reader to say.</remarks>
internal sealed class FlatRow
{
    private const int MaxMembers = 32;
    private const int MaxWord = 64;

    private static readonly SearchValues<byte> EndsNumber = SearchValues.Create(",}"u8);

    private readonly FlatMember[] _members = new FlatMember[MaxMembers];
    private readonly int[] _order = new int[MaxMembers];
    private int _ordered;

    /// <summary>How many members there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a row.</summary>
    /// <returns>Whether it is one of those; the text is UTF-8 without anything that two readers could read differently
    /// then.</returns>
    public bool TryRead(ReadOnlySpan<byte> text)
    {
        Count = 0;
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

        return at == text.Length && text[^1] == '}' && TryOrder(text);
    }

    /// <summary>A member, in the order of the names.</summary>
    public ref readonly FlatMember InOrder(int index) => ref _members[_order[index]];

    // Ends at the comma or the brace after it.
    private bool TryReadMember(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at;
        if (!TryReadText(text, ref at) || text[at] != ':')
        {
            return false;
        }

        int value = ++at;
        bool isText = text[at] == '"';
        if (isText ? !TryReadText(text, ref at) : !TryReadWord(text, ref at))
        {
            return false;
        }

        _members[Count++] = new(start, value, at, isText);
        return text[at] is (byte)',' or (byte)'}';
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

    // How the row before was ordered is tried first.
    private bool TryOrder(ReadOnlySpan<byte> text)
    {
        if (_ordered == Count && IsAscending(text))
        {
            return true;
        }

        for (int i = 0; i < Count; i++)
        {
            int place = i;
            for (; place > 0 && Name(text, _order[place - 1]).SequenceCompareTo(Name(text, i)) > 0; place--)
            {
                _order[place] = _order[place - 1];
            }

            _order[place] = i;
        }

        _ordered = Count;
        return IsAscending(text);
    }

    private bool IsAscending(ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < Count; i++)
        {
            if (Name(text, _order[i - 1]).SequenceCompareTo(Name(text, _order[i])) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text, int member) => _members[member].Name(text);
}
