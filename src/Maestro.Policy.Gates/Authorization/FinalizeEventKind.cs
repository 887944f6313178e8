namespace Maestro.Policy.Gates.Authorization;

/// <summary>How an admin answers a draft.</summary>
/// <remarks>The default value is <see cref="Stop"/>.</remarks>
public enum FinalizeEventKind : byte
{
    /// <summary>No. On the wire <c>FINALIZE_STOP</c>.</summary>
    Stop = 0,

    /// <summary>Not so: it has to be written in another way. On the wire <c>FINALIZE_REVISE</c>.</summary>
    Revise = 1,

    /// <summary>Yes. On the wire <c>FINALIZE_APPROVE</c>.</summary>
    Approve = 2,
}
