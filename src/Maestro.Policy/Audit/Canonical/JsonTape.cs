using System.Text;
using System.Text.Unicode;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>A JSON text that was read: its values as a flat list, its members in the order of their names.</summary>
/// <remarks>One tape serves any number of texts, one after the other, and takes no more memory than the longest.
/// </remarks>
internal sealed partial class JsonTape
{
    private readonly MemberOrder _byName;
    private byte[] _bytes = new byte[1024];
    private int _end;
    private JsonToken[] _tokens = new JsonToken[64];
    private int[] _order = new int[32];
    private int _ordered;
    private int[] _members = new int[32];
    private int _open;

    public JsonTape() => _byName = new(this);

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many of the numbers are written with a fraction or an exponent.</summary>
    public int Floats { get; private set; }

    /// <summary>How long the text is.</summary>
    public int TextLength { get; private set; }

    /// <summary>A token; the first one is the whole text.</summary>
    public ref readonly JsonToken this[int index] => ref _tokens[index];

    /// <summary>What a string says, or how a number is written.</summary>
    public ReadOnlySpan<byte> Text(in JsonToken token) => _bytes.AsSpan(token.Start, token.Length);

    /// <summary>A string without escapes as it stands, with its quotes.</summary>
    public ReadOnlySpan<byte> Quoted(in JsonToken token) => _bytes.AsSpan(token.Start - 1, token.Length + 2);

    /// <summary>The names of an object's members in the order of their code points; each value follows its name.
    /// </summary>
    public ReadOnlySpan<int> Members(in JsonToken token) => _order.AsSpan(token.Order, token.Length);

    /// <summary>Reads a text in place of what was read before.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="dialect">What is accepted.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="depth">How many values it is to stand in.</param>
    /// <returns>Whether it is JSON.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, AuditDialect dialect, out JsonFault fault, int depth = 0)
    {
        (Count, _ordered, _open, Floats) = (0, 0, 0, 0);
        (TextLength, _end) = (text.Length, text.Length);
        Grow(ref _bytes, text.Length);
        text.CopyTo(_bytes);
        if (!Utf8.IsValid(text))
        {
            fault = new("The text isn't UTF-8.", FirstIllFormed(text));
            return false;
        }

        // Invariant: what is unescaped is put after the text, which may move it; the reader keeps what it began with.
        JsonTapeReader reader = new(_bytes.AsSpan(0, text.Length), this, dialect);
        return reader.Read(depth, out fault);
    }

    internal int Add(JsonTokenKind kind, int place, int start, int length)
    {
        Grow(ref _tokens, Count + 1);
        Floats += kind == JsonTokenKind.Float ? 1 : 0;
        _tokens[Count] = new() { Kind = kind, Place = place, Start = start, Length = length, Next = Count + 1 };
        return Count++;
    }

    /// <summary>Adds a string, of what it says.</summary>
    internal int AddUnescaped(int place, ReadOnlySpan<byte> unescaped)
    {
        Grow(ref _bytes, _end + unescaped.Length);
        unescaped.CopyTo(_bytes.AsSpan(_end));
        int token = Add(JsonTokenKind.String, place, _end, unescaped.Length);
        _tokens[token].HasEscapes = true;
        _end += unescaped.Length;
        return token;
    }

    internal void CloseArray(int array) => _tokens[array].Next = Count;

    internal int OpenObject(int place)
    {
        int token = Add(JsonTokenKind.Object, place, place, 0);
        _tokens[token].Order = _open;
        return token;
    }

    /// <summary>Adds a member to the object that was opened last.</summary>
    internal void AddMember(int name)
    {
        Grow(ref _members, _open + 1);
        _members[_open++] = name;
    }

    /// <summary>Ends an object and puts its members in order.</summary>
    /// <returns>A member whose name is there before; -1 where there is none, or where the last one counts.</returns>
    internal int CloseObject(int @object, bool isLastOne)
    {
        int first = _tokens[@object].Order;
        int count = _open - first;
        Grow(ref _order, _ordered + count);
        Span<int> order = _order.AsSpan(_ordered, count);
        int again = -1;
        if (!_byName.Order(_members.AsSpan(first, count), order))
        {
            again = isLastOne ? -1 : FirstAgain(order);
            count = KeepLast(order);
        }

        _open = first;
        ref JsonToken token = ref _tokens[@object];
        (token.Order, token.Length, token.Next) = (_ordered, count, Count);
        _ordered += count;
        return again;
    }

    private bool IsAgain(ReadOnlySpan<int> order, int i) =>
        i > 0 && Text(_tokens[order[i - 1]]).SequenceEqual(Text(_tokens[order[i]]));

    // The first in the text that has the name of one before it.
    private int FirstAgain(ReadOnlySpan<int> order)
    {
        int first = int.MaxValue;
        for (int i = 1; i < order.Length; i++)
        {
            first = IsAgain(order, i) ? Math.Min(first, order[i]) : first;
        }

        return first;
    }

    private int KeepLast(Span<int> order)
    {
        int kept = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (i + 1 == order.Length || !IsAgain(order, i + 1))
            {
                order[kept++] = order[i];
            }
        }

        return kept;
    }

    private static void Grow<T>(ref T[] items, int wanted)
    {
        if (wanted > items.Length)
        {
            Array.Resize(ref items, Math.Max(wanted, 2 * items.Length));
        }
    }

    private static int FirstIllFormed(ReadOnlySpan<byte> text)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
