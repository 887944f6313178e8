namespace Maestro.Policy;

/// <summary>A file of a log, and what a verifier found in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Found">What was found.</param>
public sealed record AuditFileVerification(string Path, AuditVerification Found);
