namespace Maestro.Policy.Audit.Canonical;

/// <summary>Orders members by their names' code points, which is the order of their bytes in UTF-8; members of one name
/// by their places.</summary>
internal sealed class MemberOrder(JsonTape tape) : IComparer<int>
{
    // Rows have few members, which mostly come in the same order.
    private const int Few = 24;

    public int Compare(int x, int y)
    {
        int order = tape.Text(tape[x]).SequenceCompareTo(tape.Text(tape[y]));
        return order != 0 ? order : x.CompareTo(y);
    }

    public void Sort(int[] members, int start, int count)
    {
        if (count > Few)
        {
            Array.Sort(members, start, count, this);
            return;
        }

        for (int i = start + 1; i < start + count; i++)
        {
            int member = members[i];
            int at = i;
            while (at > start && Compare(members[at - 1], member) > 0)
            {
                members[at] = members[at - 1];
                at--;
            }

            members[at] = member;
        }
    }
}
