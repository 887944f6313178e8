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
}
