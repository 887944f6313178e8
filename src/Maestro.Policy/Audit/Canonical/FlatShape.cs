namespace Maestro.Policy.Audit.Canonical;

/// <summary>Which members flat rows have, one after the other, so that the next such row needn't be asked.</summary>
internal sealed class FlatShape
{
    private readonly byte[][] _names;
    private readonly int[] _order;
    private readonly int[] _meanings;

    private FlatShape(byte[][] names, int[] order, int[] meanings) =>
        (_names, _order, _meanings) = (names, order, meanings);

    /// <summary>How many members they have.</summary>
    public int Count => _names.Length;

    /// <summary>Learns from a row.</summary>
    /// <returns>Its shape; nothing where two members have one name.</returns>
    public static FlatShape? Of(
        ReadOnlySpan<byte> row, ReadOnlySpan<FlatMember> members, Func<ReadOnlySpan<byte>, int> meaning)
    {
        byte[][] names = new byte[members.Length][];
        byte[][] bare = new byte[members.Length][];
        int[] order = new int[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            names[i] = row[members[i].Start..members[i].Value].ToArray();
            bare[i] = members[i].Name(row).ToArray();
            order[i] = i;
        }

        Array.Sort(order, (x, y) => bare[x].AsSpan().SequenceCompareTo(bare[y]));
        for (int i = 1; i < order.Length; i++)
        {
            if (bare[order[i - 1]].AsSpan().SequenceEqual(bare[order[i]]))
            {
                return null;
            }
        }

        return new(names, order, [.. order.Select(member => meaning(bare[member]))]);
    }

    /// <summary>Where a member stands in the row, by its place in the order of the names.</summary>
    public int Member(int place) => _order[place];

    /// <summary>What a member means, by its place in the order of the names.</summary>
    public int Meaning(int place) => _meanings[place];

    /// <summary>How long a member's name is, with its quotes and the colon, where it stands at the beginning of a text.
    /// </summary>
    /// <returns>0 where it doesn't.</returns>
    public int NameAt(int member, ReadOnlySpan<byte> text) =>
        member < _names.Length && text.StartsWith(_names[member]) ? _names[member].Length : 0;

    /// <summary>Whether a row is of this shape.</summary>
    public bool IsOf(ReadOnlySpan<byte> row, ReadOnlySpan<FlatMember> members)
    {
        for (int i = 0; i < members.Length; i++)
        {
            if (!row[members[i].Start..members[i].Value].SequenceEqual(_names[i]))
            {
                return false;
            }
        }

        return members.Length == _names.Length;
    }
}
