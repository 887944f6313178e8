using Maestro.Policy.Audit;

namespace Maestro.Policy.Gates.Artifacts;

/// <summary>How an <see cref="ArtifactStore"/> writes.</summary>
public sealed record ArtifactStoreOptions
{
    /// <summary>What is taken out of texts.</summary>
    /// <value><see cref="ArtifactRedaction.Private"/> by default.</value>
    public ArtifactRedaction Redaction { get; init; }

    /// <summary>Whether a file that has other bytes is replaced.</summary>
    /// <value><see langword="false"/> by default: then it is refused.</value>
    public bool Replaces { get; init; }

    /// <summary>How long an artifact may be.</summary>
    /// <value>Bytes of UTF-8, 1 or more; 16,777,216 by default.</value>
    public int MaxBytes { get; init; } = 1 << 24;

    /// <summary>Where the files are kept.</summary>
    /// <value>The disk by default.</value>
    public AuditStorage Storage { get; init; } = AuditStorage.Disk;

    /// <summary>Finds what keeps a store from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Enum.IsDefined(Redaction) ? null : $"{nameof(Redaction)} is {(int)Redaction}, which is none.",
            MaxBytes < 1 ? $"{nameof(MaxBytes)} is {MaxBytes}. Make it 1 or more." : null,
            Storage is null ? $"{nameof(Storage)} is null. Leave it out for the disk." : null,
        ];

        return faults.OfType<string>();
    }
}
