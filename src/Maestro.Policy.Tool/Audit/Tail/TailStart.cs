namespace Maestro.Policy.Tool.Audit.Tail;

/// <summary>Finds where the last lines of a file begin, from its end on, so that a long file costs no more than a short
/// one.</summary>
internal static class TailStart
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Where the last lines begin. Blank lines don't count; a last line without an end does, unless none is
    /// wanted.</summary>
    public static long Of(FileStream file, int lines)
    {
        byte[] chunk = new byte[ChunkSize];
        int found = 0;
        bool isBlank = true;
        for (long end = file.Length; end > 0; end -= Math.Min(end, ChunkSize))
        {
            int length = (int)Math.Min(end, ChunkSize);
            file.Position = end - length;
            file.ReadExactly(chunk, 0, length);
            for (int i = length - 1; i >= 0; i--)
            {
                if (chunk[i] != '\n')
                {
                    isBlank &= chunk[i] is (byte)' ' or (byte)'\t' or (byte)'\r';
                    continue;
                }

                found += isBlank ? 0 : 1;
                isBlank = true;
                if (found >= lines)
                {
                    return end - length + i + 1;
                }
            }
        }

        return 0;
    }
}
