namespace Maestro.Policy.Audit.Canonical;

/// <summary>Orders members by their names' code points, which is the order of their bytes in UTF-8; members of one name
/// by their places.</summary>
internal sealed class MemberOrder(JsonTape tape) : IComparer<int>
{
    // Rows have few members, and mostly the same: how the last ones with as many were ordered is tried first.
    private const int Few = 32;

    private readonly int[]?[] _usual = new int[Few + 1][];

    public int Compare(int x, int y)
    {
        int order = Compared(x, y);
        return order != 0 ? order : x.CompareTo(y);
    }

    /// <summary>Puts members in order.</summary>
    /// <param name="members">The members as they come.</param>
    /// <param name="ordered">Gets them in order.</param>
    /// <returns>Whether no two have the same name.</returns>
    public bool Order(ReadOnlySpan<int> members, Span<int> ordered)
    {
        if (members.Length <= Few && _usual[members.Length] is { } usual)
        {
            for (int i = 0; i < usual.Length; i++)
            {
                ordered[i] = members[usual[i]];
            }

            if (IsAscending(ordered))
            {
                return true;
            }
        }

        members.CopyTo(ordered);
        ordered.Sort(this);
        if (members.Length is > 1 and <= Few)
        {
            int[] found = _usual[members.Length] ??= new int[members.Length];
            for (int i = 0; i < found.Length; i++)
            {
                found[i] = members.IndexOf(ordered[i]);
            }
        }

        return IsAscending(ordered);
    }

    private bool IsAscending(ReadOnlySpan<int> members)
    {
        for (int i = 1; i < members.Length; i++)
        {
            if (Compared(members[i - 1], members[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Compared(int x, int y) => tape.Text(tape[x]).SequenceCompareTo(tape.Text(tape[y]));
}
