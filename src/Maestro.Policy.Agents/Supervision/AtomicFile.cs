using Maestro.Policy.Audit;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Replaces a file as a whole: whoever looks finds the one or the other, also after a power cut.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> text)
    {
        using (AuditFile file = AuditStorage.Disk.OpenToWrite(path + ".new"))
        {
            file.SetLength(0);
            file.Write(text, 0);
            file.Sync();
        }

        AuditStorage.Disk.Move(path + ".new", path);
    }
}
