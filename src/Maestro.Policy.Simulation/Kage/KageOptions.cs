using Maestro.Policy.Audit;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>What a <see cref="KageOrchestrator"/> works with.</summary>
public sealed record KageOptions
{
    /// <summary>What rows and artifacts are signed with.</summary>
    /// <value>A key that can sign; with <see cref="KageReading.Reference"/> one of any length. There is no
    /// default. It is the caller's to dispose of.</value>
    public required AuditKey Key { get; init; }

    /// <summary>What rows call their chain.</summary>
    /// <value>A text that isn't empty; there is no default.</value>
    public required string ChainId { get; init; }

    /// <summary>Where artifacts are written.</summary>
    /// <value>A folder; there is no default. It stands in rows as it is given.</value>
    public required string Folder { get; init; }

    /// <summary>What keeps the artifacts.</summary>
    /// <value><see cref="AuditStorage.Disk"/> by default.</value>
    public AuditStorage Storage { get; init; } = AuditStorage.Disk;

    /// <summary>How the adapter judges.</summary>
    /// <value><see cref="KageReading.Strict"/> by default.</value>
    public KageReading Reading { get; init; }

    /// <summary>Whether effects outside of the simulation may be asked for. There are none in any case.</summary>
    /// <value><see langword="false"/> by default: a human has to look.</value>
    public bool AllowsExternalEffects { get; init; }

    /// <summary>How long a request for authorization holds.</summary>
    /// <value>More than 0; 180 seconds by default, as in the reference.</value>
    public TimeSpan RequestLifetime { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Writes the draft.</summary>
    /// <value>By default the adapter's own wording. What it returns is judged, whoever wrote it.</value>
    public Func<KageDraftFacts, string> Draft { get; init; } = KageDraft.Write;

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Finds what keeps an orchestrator from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults() => ((string?[])
    [
        Key is null ? $"{nameof(Key)} is null. Give it a key."
            : Key.CanSign || Reading == KageReading.Reference ? null
            : $"{nameof(Key)} '{Key.Id}' is only for verifying. Give it one of {AuditKey.MinLength} bytes or more.",
        string.IsNullOrEmpty(ChainId) ? $"{nameof(ChainId)} is empty. Give the chain a name." : null,
        string.IsNullOrEmpty(Folder) ? $"{nameof(Folder)} is empty. Give it a folder." : null,
        Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
        RequestLifetime > TimeSpan.Zero ? null
            : $"{nameof(RequestLifetime)} is {RequestLifetime}. Make it more than 0.",
        Storage is null ? $"{nameof(Storage)} is null. Leave it out for the disk." : null,
        Draft is null ? $"{nameof(Draft)} is null. Leave it out for the default." : null,
        Time is null ? $"{nameof(Time)} is null. Leave it out for the system's clock." : null,
    ]).OfType<string>();
}
