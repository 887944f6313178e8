namespace Maestro.Policy.Gates.Authorization;

/// <summary>How a user answers a request for authorization.</summary>
/// <remarks>The default value is <see cref="Reject"/>.</remarks>
public enum AuthEventKind : byte
{
    /// <summary>No. On the wire <c>AUTH_REJECT</c>.</summary>
    Reject = 0,

    /// <summary>Not so: it has to be asked in another way. On the wire <c>AUTH_REVISE</c>.</summary>
    Revise = 1,

    /// <summary>Yes. On the wire <c>AUTH_APPROVE</c>.</summary>
    Approve = 2,
}
