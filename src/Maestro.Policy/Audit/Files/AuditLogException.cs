namespace Maestro.Policy;

/// <summary>A log isn't what was written to it, so that nothing is added to it.</summary>
/// <param name="message">What is wrong, and with which file.</param>
/// <param name="fault">What is wrong.</param>
public sealed class AuditLogException(string message, AuditFault fault) : Exception(message)
{
    /// <summary>What is wrong.</summary>
    /// <value>What a verifier would call it.</value>
    public AuditFault Fault => fault;
}
