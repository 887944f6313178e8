using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council.Replays;

/// <summary>A file that sessions are in: one of its own, or an audit log. Its first line says which.</summary>
internal sealed class SessionSource(string path)
{
    /// <summary>Replays what is in it.</summary>
    /// <param name="only">The one session that counts; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public IReadOnlyList<ReplayedSession> Replay(string? only, CancellationToken cancellation)
    {
        bool isLog = IsLog(cancellation);
        using FileStream file = Open();
        return isLog ? OfLog(file, only, cancellation) : OfSession(file, only);
    }

    // A row of a log has a time and a layer, which no record of a session has.
    private bool IsLog(CancellationToken cancellation)
    {
        using FileStream file = Open();
        AuditEntry? first = AuditReader.Read(file, static _ => { }, cancellationToken: cancellation).FirstOrDefault();
        return first is { Layer: not null, Decision: not null };
    }

    private FileStream Open()
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.CanSeek)
        {
            return file;
        }

        file.Dispose();
        throw new IOException("It is a pipe, which can't be read twice.");
    }

    private static IReadOnlyList<ReplayedSession> OfSession(FileStream file, string? only)
    {
        string? id = null;
        using (StreamReader lines = new(file, leaveOpen: true))
        {
            char[] head = new char[CouncilRecord.MaxLength];
            int length = lines.ReadBlock(head);
            string line = new string(head, 0, length).Split('\n', 2)[0];
            id = CouncilRecord.TryParse(line.TrimEnd('\r'), out CouncilRecord? record, out _) ? record.Session : null;
        }

        file.Position = 0;
        CouncilReplayResult found = CouncilReplay.Default.Replay(file);
        return only is not null && id is not null && only != id ? [] : [new(id, found)];
    }

    private static List<ReplayedSession> OfLog(FileStream file, string? only, CancellationToken cancellation)
    {
        SessionSheaf sheaf = new(only);
        foreach (AuditEntry row in AuditReader.Read(file, sheaf.Fault, cancellationToken: cancellation))
        {
            if (row[CouncilRecord.FieldName] is { } record)
            {
                sheaf.Add(record.ToString(), row.Verdict);
            }
        }

        return sheaf.Replay();
    }
}
