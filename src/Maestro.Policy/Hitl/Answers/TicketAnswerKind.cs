namespace Maestro.Policy;

/// <summary>What a human says to a ticket.</summary>
/// <remarks>The default value is <see cref="Reject"/>. Each but <see cref="Approve"/> decides at once.</remarks>
public enum TicketAnswerKind : byte
{
    /// <summary>No.</summary>
    Reject = 0,

    /// <summary>Yes, to exactly this request, once.</summary>
    Approve = 1,

    /// <summary>Not this, but another request: change it and ask again.</summary>
    Revise = 2,

    /// <summary>No, and end the run.</summary>
    Stop = 3,
}
