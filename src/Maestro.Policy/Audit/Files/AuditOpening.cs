namespace Maestro.Policy;

/// <summary>What was found when a log was opened.</summary>
public sealed record AuditOpening
{
    internal AuditOpening()
    {
    }

    /// <summary>Whether there was no log, so that one was begun.</summary>
    /// <value><see langword="false"/> where one is gone on with.</value>
    public bool IsNew { get; init; }

    /// <summary>How many rows there were, in all files, those included that no anchor covered.</summary>
    /// <value>0 for a new log.</value>
    public long Rows { get; init; }

    /// <summary>How many of the rows no anchor covered: the log wasn't closed.</summary>
    /// <value>0 for a log that was closed.</value>
    public long RowsWithoutAnchor { get; init; }

    /// <summary>How much of an unfinished write was set aside.</summary>
    /// <value>In bytes; 0 where the last line was whole.</value>
    public long TornLength { get; init; }

    /// <summary>The file that it was added to.</summary>
    /// <value><see langword="null"/> where nothing was set aside.</value>
    public string? TornFile { get; init; }

    /// <summary>Whether the log had to be recovered; a row says so, too.</summary>
    /// <value><see langword="false"/> for a log that was closed.</value>
    public bool IsRecovered => RowsWithoutAnchor > 0 || TornLength > 0;
}
