namespace Maestro.Policy.Audit.Files;

/// <summary>Sets aside what a writer that died left unfinished: nothing is lost, and the next row isn't behind it.
/// </summary>
internal sealed class TornTail(AuditStorage storage, LogPaths paths)
{
    private const int Chunk = 1 << 16;

    /// <summary>Moves the end of a log to the file for such ends.</summary>
    /// <param name="log">The log.</param>
    /// <param name="length">How much of it is whole.</param>
    public void SetAside(Stream log, long length)
    {
        if (log.Length == length)
        {
            return;
        }

        using (AuditFile torn = storage.OpenToWrite(paths.Torn))
        {
            Copy(log, length, torn);
            torn.Sync();
        }

        using AuditFile file = storage.OpenToWrite(paths.Active);
        file.SetLength(length);
        file.Sync();
    }

    // What was set aside before stays, each on a line of its own.
    private static void Copy(Stream log, long start, AuditFile torn)
    {
        byte[] chunk = new byte[Chunk];
        long end = torn.Length;
        log.Position = start;
        while (log.Read(chunk) is > 0 and int read)
        {
            torn.Write(chunk.AsSpan(0, read), end);
            end += read;
        }

        torn.Write("\n"u8, end);
    }
}
