using Maestro.Policy.Audit;
using Maestro.Policy.Audit.Anchors;

namespace Maestro.Policy;

/// <summary>How a signed log is kept.</summary>
public sealed record JsonlAuditLogOptions
{
    private const int MinLength = 4096;

    /// <summary>When a row counts as on record.</summary>
    /// <value>By default <see cref="AuditDurability.Flushed"/>.</value>
    public AuditDurability Durability { get; init; }

    /// <summary>How long rows may be without an anchor. Whoever can write to the files can cut off rows without an
    /// anchor and not be seen; a row with one can't be taken away.</summary>
    /// <value>Up to one day; by default one second. Zero sets an anchor with every write, which waits for the disk;
    /// rows can't be <see cref="AuditDurability.Buffered"/> then. While an anchor can't be set, no further row is
    /// taken.</value>
    public TimeSpan AnchorInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a file may get before the log goes on in the next.</summary>
    /// <value>In bytes, 4,096 or more; by default (<see langword="null"/>) there is one file.</value>
    public long? MaxFileLength { get; init; }

    /// <summary>Whether each day, in UTC, begins a file.</summary>
    /// <value>By default <see langword="false"/>.</value>
    public bool HasDailyFiles { get; init; }

    /// <summary>How many files are kept besides the one that is written; older ones are removed.</summary>
    /// <value>0 or more; by default (<see langword="null"/>) all.</value>
    public int? KeptFiles { get; init; }

    /// <summary>How much may wait to be written. Who adds more has to wait.</summary>
    /// <value>In bytes, 4,096 or more; by default 4 MiB.</value>
    public int MaxPendingLength { get; init; } = 4 << 20;

    /// <summary>The keys that the log was signed with before, where its last row may have been signed with another key
    /// than the one it is opened with. The log then goes on with a row that says so, signed with that other key.
    /// </summary>
    /// <value>By default none.</value>
    public IReadOnlyList<AuditKey> PreviousKeys { get; init; } = [];

    /// <summary>What rows call the chain.</summary>
    /// <value>By default (<see langword="null"/>) as before, and for a new log <c>chain-</c> with twelve random
    /// hexadecimal digits. Up to 256 characters.</value>
    public string? ChainId { get; init; }

    /// <summary>How times are written.</summary>
    /// <value>By default <see cref="AuditTimestamps.UtcMicroseconds"/>.</value>
    public AuditTimestamps Timestamps { get; init; }

    /// <summary>The clock.</summary>
    /// <value>By default the system's.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the files are kept.</summary>
    /// <value>By default on the disk.</value>
    public AuditStorage Storage { get; init; } = AuditStorage.Disk;

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(PreviousKeys);
        ArgumentNullException.ThrowIfNull(Time);
        ArgumentNullException.ThrowIfNull(Storage);
        ThrowIfOutOfRange(Enum.IsDefined(Durability), nameof(Durability));
        ThrowIfOutOfRange(Enum.IsDefined(Timestamps), nameof(Timestamps));
        ThrowIfOutOfRange(IsInterval(AnchorInterval), nameof(AnchorInterval));
        ThrowIfOutOfRange(MaxFileLength is null or >= MinLength, nameof(MaxFileLength));
        ThrowIfOutOfRange(KeptFiles is null or >= 0, nameof(KeptFiles));
        ThrowIfOutOfRange(MaxPendingLength >= MinLength, nameof(MaxPendingLength));
        ThrowIfOutOfRange(ChainId is null or { Length: > 0 and <= AnchorText.MaxNameLength }, nameof(ChainId));
    }

    private bool IsInterval(TimeSpan interval) =>
        interval <= TimeSpan.FromDays(1)
        && (interval > TimeSpan.Zero || (interval == TimeSpan.Zero && Durability != AuditDurability.Buffered));

    private static void ThrowIfOutOfRange(bool isInRange, string option)
    {
        if (!isInRange)
        {
            throw new ArgumentOutOfRangeException(option, "The option is out of its range.");
        }
    }
}
