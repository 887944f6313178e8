namespace Maestro.Policy.Pipeline;

/// <summary>How a pipeline works, apart from its gates; checked when it is built.</summary>
internal sealed record GatePipelineSettings<T>(
    Codebook Codebook,
    GateMode Mode,
    TimeProvider Time,
    IAuditLog? Audit,
    TimeSpan AuditTimeout,
    bool StandsUnrecorded,
    Func<T, RequestDigest>? Digest,
    string DigestField,
    TimeSpan? PermitLifetime,
    ObserverGroup? Observers);
