using System.Text.Json;

namespace Maestro.Policy.Workers.Events;

/// <summary>The names of members that were met in a line, by the object that they are of, so that a name that comes
/// twice is found in the time of one look-up. Reused from line to line.</summary>
internal sealed class MemberNames
{
    // More places than this are given back after the line that needed them.
    private const int KeptPlaces = 1024;

    // Which object is open at each depth, by its number in the line.
    private readonly int[] _open = new int[LineScanner.MaxDepth + 1];
    private int[] _places = new int[64];
    private Name[] _names = new Name[32];
    private byte[] _unescaped = new byte[256];
    private int _count;
    private int _used;
    private int _objects;

    /// <summary>Begins a line.</summary>
    public void Clear()
    {
        if (_places.Length > KeptPlaces)
        {
            (_places, _names) = (new int[64], new Name[32]);
        }
        else if (_count > 0)
        {
            Array.Clear(_places);
        }

        _unescaped = _unescaped.Length > 4096 ? new byte[256] : _unescaped;
        (_count, _used, _objects) = (0, 0, 0);
    }

    /// <summary>Begins an object.</summary>
    /// <param name="depth">How deep its members are: 1 for those of the line itself, 64 at most.</param>
    public void BeginObject(int depth) => _open[depth] = ++_objects;

    /// <summary>Takes the name that a reader stands on.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reader">Reads the line, and stands on a name.</param>
    /// <returns>Whether the object didn't have the name yet.</returns>
    public bool TryAdd(ReadOnlySpan<byte> line, ref Utf8JsonReader reader)
    {
        int owner = _open[reader.CurrentDepth];
        Name name = reader.ValueIsEscaped
            ? Unescaped(ref reader, owner)
            : new(owner, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, IsUnescaped: false);
        ReadOnlySpan<byte> text = TextOf(line, name);
        int place = Hash(owner, text) & (_places.Length - 1);
        for (; _places[place] is > 0 and var index; place = (place + 1) & (_places.Length - 1))
        {
            Name other = _names[index - 1];
            if (other.Owner == owner && other.Length == name.Length && TextOf(line, other).SequenceEqual(text))
            {
                return false;
            }
        }

        Add(line, name, place);
        return true;
    }

    // Seeded anew in each process: nobody can prepare names that all meet in one place.
    private static int Hash(int owner, ReadOnlySpan<byte> text)
    {
        HashCode hash = new();
        hash.Add(owner);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private void Add(ReadOnlySpan<byte> line, Name name, int place)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
        }

        _names[_count++] = name;
        _places[place] = _count;
        if (_count * 2 <= _places.Length)
        {
            return;
        }

        _places = new int[_places.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            int free = Hash(_names[i].Owner, TextOf(line, _names[i])) & (_places.Length - 1);
            while (_places[free] > 0)
            {
                free = (free + 1) & (_places.Length - 1);
            }

            _places[free] = i + 1;
        }
    }

    // A name with half of a surrogate pair can't be unescaped: it is compared as it was written.
    private Name Unescaped(ref Utf8JsonReader reader, int owner)
    {
        int length = reader.ValueSpan.Length;
        if (_used + length > _unescaped.Length)
        {
            Array.Resize(ref _unescaped, Math.Max(_unescaped.Length * 2, _used + length));
        }

        Span<byte> free = _unescaped.AsSpan(_used);
        if (JsonText.HasLoneSurrogate(reader.ValueSpan))
        {
            reader.ValueSpan.CopyTo(free);
        }
        else
        {
            length = reader.CopyString(free);
        }

        Name name = new(owner, _used, length, IsUnescaped: true);
        _used += length;
        return name;
    }

    private ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> line, Name name) =>
        name.IsUnescaped ? _unescaped.AsSpan(name.Start, name.Length) : line.Slice(name.Start, name.Length);

    private readonly record struct Name(int Owner, int Start, int Length, bool IsUnescaped);
}
