namespace Maestro.Policy.Audit.Incidents;

/// <summary>The beginning of a line that a writer died in.</summary>
internal static class TornTail
{
    private const int Chunk = 64 * 1024;

    /// <summary>Where the last whole line of a file ends.</summary>
    public static long Start(FileStream file)
    {
        byte[] bytes = new byte[Chunk];
        long end = file.Length;
        while (end > 0)
        {
            long start = Math.Max(0, end - Chunk);
            Span<byte> chunk = bytes.AsSpan(0, (int)(end - start));
            file.Seek(start, SeekOrigin.Begin);
            file.ReadExactly(chunk);
            if (chunk.LastIndexOf((byte)'\n') is var last and >= 0)
            {
                return start + last + 1;
            }

            end = start;
        }

        return 0;
    }

    /// <summary>Moves what is after the last whole line of a file into another one.</summary>
    /// <returns>Whether there was something to move.</returns>
    public static bool SetAside(IncidentFiles files, FileStream file, string name)
    {
        long start = Start(file);
        if (start == file.Length)
        {
            return false;
        }

        // Invariant: it is in the other file before it is taken out of this one.
        using (FileStream torn = files.Open(name))
        {
            torn.Seek(0, SeekOrigin.End);
            file.Seek(start, SeekOrigin.Begin);
            file.CopyTo(torn);
            torn.Write("\n"u8);
        }

        file.SetLength(start);
        return true;
    }
}
