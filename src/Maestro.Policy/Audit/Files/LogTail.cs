using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy.Audit.Files;

/// <summary>Looks at the end of a log, from a position that is known.</summary>
internal static class LogTail
{
    private const int FirstLook = 1 << 12;

    /// <summary>Makes sure that a file still goes as far as it is known to, and ends there with the row that it is
    /// known to.</summary>
    /// <exception cref="AuditLogException">It doesn't.</exception>
    public static void Check(AuditStorage storage, string path, LogPosition position)
    {
        if (position.FileRows > 0)
        {
            using Stream stream = Open(storage, path, position);
            JsonTape tape = new();
            ReadLast(stream, path, position, tape);
        }
    }

    /// <summary>Begins a walk with the last row that is known.</summary>
    /// <returns>The file, right after that row.</returns>
    /// <exception cref="AuditLogException">The row isn't there, or isn't what was signed.</exception>
    public static Stream Begin(AuditStorage storage, string path, LogPosition position, ChainWalk walk)
    {
        Stream stream = Open(storage, path, position);
        try
        {
            if (position.FileRows > 0)
            {
                JsonTape tape = new();
                byte[] last = ReadLast(stream, path, position, tape);
                ChainMembers members = ChainMembers.In(tape, tape[0], stackalloc int[ChainMembers.Needed]);
                walk.GoOnFrom(position.Rows - 1, tape.TextOf(members.PrevHash));
                if (walk.Next(last, out _) is { } fault)
                {
                    throw new AuditLogException($"'{path}': the last row with an anchor isn't what was signed.", fault);
                }
            }
            else
            {
                walk.GoOnFrom(position.Rows, System.Text.Encoding.ASCII.GetBytes(position.Head));
            }

            stream.Position = position.FileLength;
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static Stream Open(AuditStorage storage, string path, LogPosition position)
    {
        if (!storage.Exists(path))
        {
            throw new AuditLogException($"'{path}' was taken away.", AuditFault.AnchorCount);
        }

        Stream stream = storage.OpenToRead(path);
        long length = stream.Length;
        if (length < position.FileLength)
        {
            stream.Dispose();
            throw new AuditLogException(
                $"'{path}' has {length} bytes; it had {position.FileLength} before.", AuditFault.AnchorCount);
        }

        return stream;
    }

    // The last row with an anchor, without its end.
    private static byte[] ReadLast(Stream stream, string path, LogPosition position, JsonTape tape)
    {
        for (long look = FirstLook; ; look *= 2)
        {
            long start = Math.Max(0, position.FileLength - look);
            byte[] end = new byte[position.FileLength - start];
            stream.Position = start;
            stream.ReadExactly(end);
            int before = end.AsSpan(0, end.Length - 1).LastIndexOf((byte)'\n');
            if (before < 0 && start > 0 && look <= LineScanner.MaxLength)
            {
                continue;
            }

            byte[] row = end[(before + 1)..^1];
            return IsLast(row, end[^1], position.Head, tape)
                ? row
                : throw new AuditLogException(
                    $"'{path}' doesn't have the row there that its anchor names.", AuditFault.AnchorHead);
        }
    }

    private static bool IsLast(ReadOnlySpan<byte> row, byte end, string head, JsonTape tape)
    {
        if (end != '\n' || !tape.TryRead(row, AuditDialect.Strict, out _) || tape[0].Kind != JsonTokenKind.Object)
        {
            return false;
        }

        ChainMembers members = ChainMembers.In(tape, tape[0], stackalloc int[ChainMembers.Needed]);
        return System.Text.Ascii.Equals(tape.TextOf(members.RowHash), head)
            && tape.TextOf(members.PrevHash).Length == RowHash.Length;
    }
}
