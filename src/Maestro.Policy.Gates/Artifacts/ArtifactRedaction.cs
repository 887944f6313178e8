namespace Maestro.Policy.Gates.Artifacts;

/// <summary>What is taken out of a text before it is written.</summary>
/// <remarks>The default value is <see cref="Private"/>.</remarks>
public enum ArtifactRedaction : byte
{
    /// <summary>What <see cref="AuditPrivacy"/> takes out of audit rows: e-mail addresses and phone numbers.</summary>
    Private = 0,

    /// <summary>E-mail addresses, where the reference sees them.</summary>
    Reference = 1,
}
