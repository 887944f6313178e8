namespace Maestro.Policy.Agents.Processes;

/// <summary>What the kernel says about one process.</summary>
internal readonly record struct ProcessEntry(
    ProcessIdentity Identity, int Parent, int Group, int Session, char State, long Ticks, long Pages)
{
    /// <summary>Dead, and only waiting for its parent to hear of it.</summary>
    public bool IsOver => State is 'Z' or 'X' or 'x' or '\0';

    /// <summary>Reads the line that <c>/proc/N/stat</c> holds.</summary>
    public static ProcessEntry? Parse(ReadOnlySpan<byte> line)
    {
        // The name comes second, in brackets, and may hold blanks and brackets itself.
        int open = line.IndexOf((byte)'(');
        int close = line.LastIndexOf((byte)')');
        if (open < 1 || close < open || close + 2 >= line.Length || Number(line[..(open - 1)]) is not { } id)
        {
            return null;
        }

        Span<long> fields = stackalloc long[22];
        ReadOnlySpan<byte> rest = line[(close + 2)..];
        char state = (char)rest[0];
        int count = 0;
        foreach (Range part in rest.Split((byte)' '))
        {
            if (count == fields.Length)
            {
                break;
            }

            fields[count++] = Number(rest[part]) ?? 0;
        }

        // Counted from the state on, which is the third field: times of the process and of the children it heard of.
        return count < fields.Length
            ? null
            : new(
                new((int)id, fields[19]), (int)fields[1], (int)fields[2], (int)fields[3], state,
                fields[11] + fields[12] + fields[13] + fields[14], fields[21]);
    }

    private static long? Number(ReadOnlySpan<byte> digits) =>
        System.Buffers.Text.Utf8Parser.TryParse(digits, out long number, out int used) && used > 0 ? number : null;
}
