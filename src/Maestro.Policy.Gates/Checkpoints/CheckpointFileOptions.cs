using Maestro.Policy.Audit;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Where and how a checkpoint is kept.</summary>
public sealed record CheckpointFileOptions
{
    /// <summary>What the file looks like, and what is accepted as one.</summary>
    /// <value><see cref="CheckpointDialect.Strict"/> by default.</value>
    public CheckpointDialect Dialect { get; init; }

    /// <summary>Where relative paths of artifacts begin; outside of it there are none.</summary>
    /// <value>A folder; by default that of the checkpoint.</value>
    public string? ArtifactFolder { get; init; }

    /// <summary>Where the files are kept.</summary>
    /// <value>The disk by default.</value>
    public AuditStorage Storage { get; init; } = AuditStorage.Disk;
}
