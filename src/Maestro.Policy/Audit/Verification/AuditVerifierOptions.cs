using Maestro.Policy.Audit;

namespace Maestro.Policy;

/// <summary>How a log is verified.</summary>
public sealed record AuditVerifierOptions
{
    /// <summary>How the rows are chained.</summary>
    /// <value>By default <see cref="AuditFormat.Arl"/>.</value>
    public AuditFormat Format { get; init; }

    /// <summary>What is accepted as a row.</summary>
    /// <value>By default <see cref="AuditDialect.Strict"/>.</value>
    public AuditDialect Dialect { get; init; }

    /// <summary>The other keys that the log is signed with: those from before, or after, a row that says that the key
    /// changes.</summary>
    /// <value>By default none.</value>
    public IReadOnlyList<AuditKey> FurtherKeys { get; init; } = [];

    /// <summary>Whether a log of the library may be without its anchor: a copy, say. Rows may then be missing at its
    /// end.
    /// </summary>
    /// <value>By default <see langword="false"/>; logs of others have no anchor in any case.</value>
    public bool MayLackAnchor { get; init; }

    /// <summary>Gets how many bytes were read, each time some more were.</summary>
    /// <value>By default (<see langword="null"/>) nobody.</value>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Where the files are kept.</summary>
    /// <value>By default on the disk.</value>
    public AuditStorage Storage { get; init; } = AuditStorage.Disk;
}
