using System.Globalization;
using System.Security.Cryptography;
using Maestro.Policy.Audit.Anchors;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy.Audit.Files;

/// <summary>Finds out how far a log goes, and sets aside what a writer that died left unfinished.</summary>
internal sealed class LogOpening(JsonlAuditLogOptions options, LogPaths paths, IReadOnlyList<AuditKey> keys)
{
    private readonly AuditStorage _storage = options.Storage;
    private readonly AnchorFile _anchors = new(options.Storage, paths.Anchor);

    /// <summary>What rows call the chain.</summary>
    public string ChainId { get; private set; } = "";

    /// <summary>The number of the first file that is kept.</summary>
    public int FirstFile { get; private set; } = 1;

    /// <summary>The key that the last row is signed with, or the next has to be, by the name that rows give
    /// it.</summary>
    public AuditKey Key { get; private set; } = keys[0];

    /// <summary>The day in UTC on which the file that is written was begun.</summary>
    public DateTime FileDay { get; private set; } = options.Time.GetUtcNow().UtcDateTime.Date;

    /// <summary>What was found.</summary>
    public AuditOpening Found { get; private set; } = new();

    /// <summary>Finds out how far the log goes.</summary>
    /// <exception cref="AuditLogException">It isn't what was written to it.</exception>
    public LogPosition Run()
    {
        if (!_anchors.Exists)
        {
            return Begin();
        }

        Anchor anchor = _anchors.Read(keys)
            ?? throw new AuditLogException(
                $"'{paths.Anchor}' isn't what was signed with the key of the log.", AuditFault.AnchorMac);
        (ChainId, FirstFile) = (anchor.ChainId, anchor.FirstFile);
        ThrowIfOther(ChainId);
        LogPosition known = LogPosition.Of(anchor);
        using ChainWalk walk = new(keys, AuditFormat.Arl, AuditDialect.Strict);
        LogPosition end = _storage.Exists(paths.Finished(known.File))
            ? GoOnInNextFile(known, walk)
            : GoOn(known, walk);
        AuditKey key = keys[Math.Max(walk.Key, 0)];
        Key = walk.KeyName is { } name && name != key.Id ? key.Renamed(name) : key;
        return end;
    }

    private LogPosition Begin()
    {
        bool hasRows = _storage.Exists(paths.Active) && Length(paths.Active) > 0;
        if (hasRows || _storage.Exists(paths.Finished(1)))
        {
            throw new AuditLogException(
                $"There is a log '{paths.Active}', but no anchor '{paths.Anchor}'. A log goes on only from its anchor.",
                AuditFault.AnchorMac);
        }

        ChainId = options.ChainId ?? "chain-" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        Found = new() { IsNew = true };
        using AuditFile file = _storage.OpenToWrite(paths.Active);
        LogPosition start = new(0, System.Text.Encoding.ASCII.GetString(RowHash.Genesis), 1, 0, 0);
        _anchors.Write(start.ToAnchor(keys[0].Id, ChainId, FirstFile), keys[0]);
        return start;
    }

    // The writer died between two files: the one that the anchor knows has got its last name.
    private LogPosition GoOnInNextFile(LogPosition known, ChainWalk walk)
    {
        using (Stream finished = LogTail.Begin(_storage, paths.Finished(known.File), known, walk))
        {
            if (finished.Length > known.FileLength)
            {
                throw new AuditLogException(
                    $"'{paths.Finished(known.File)}' is longer than its anchor says.", AuditFault.AnchorCount);
            }
        }

        _storage.OpenToWrite(paths.Active).Dispose();
        return Walk(known.InNextFile(), walk, _storage.OpenToRead(paths.Active));
    }

    private LogPosition GoOn(LogPosition known, ChainWalk walk) =>
        Walk(known, walk, LogTail.Begin(_storage, paths.Active, known, walk));

    private LogPosition Walk(LogPosition known, ChainWalk walk, Stream stream)
    {
        using Stream tail = stream;
        long length = known.FileLength;
        LineScanner lines = new(tail);
        while (lines.Read(out ReadOnlySpan<byte> line) && lines.HasEnd)
        {
            AuditFault? fault = walk.Next(line, out string? detail);
            if (fault == AuditFault.NotJson)
            {
                break;
            }

            if (fault is { } wrong)
            {
                throw new AuditLogException(
                    $"'{paths.Active}': row {walk.Rows} isn't what was signed. {detail}".TrimEnd(), wrong);
            }

            length += line.Length + 1;
        }

        long added = walk.Rows - known.Rows;
        Found = new()
        {
            Rows = walk.Rows,
            RowsWithoutAnchor = added,
            TornLength = tail.Length - length,
            TornFile = tail.Length > length ? paths.Torn : null,
        };
        FileDay = RowDay(tail) ?? FileDay;
        new TornTail(_storage, paths).SetAside(tail, length);
        return new(walk.Rows, walk.Head, known.File, known.FileRows + added, length);
    }

    // The first row of a file says when it was begun.
    private static DateTime? RowDay(Stream file)
    {
        file.Position = 0;
        JsonTape tape = new();
        return new LineScanner(file).Read(out ReadOnlySpan<byte> line)
            && tape.TryRead(line, AuditDialect.Strict, out _)
            && tape[0].Kind == JsonTokenKind.Object
            && DateTimeOffset.TryParse(
                tape.FindText("ts"u8),
                CultureInfo.InvariantCulture,
                out DateTimeOffset time)
            ? time.UtcDateTime.Date
            : null;
    }

    private long Length(string path)
    {
        using Stream stream = _storage.OpenToRead(path);
        return stream.Length;
    }

    private void ThrowIfOther(string chainId)
    {
        if (options.ChainId is { } wanted && wanted != chainId)
        {
            throw new ArgumentException($"The log '{paths.Active}' is the chain '{chainId}', not '{wanted}'.");
        }
    }
}
