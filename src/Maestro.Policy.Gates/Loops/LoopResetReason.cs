namespace Maestro.Policy.Gates.Loops;

/// <summary>Why a count begins anew.</summary>
/// <remarks>The default value is <see cref="None"/>, which resets nothing.</remarks>
public enum LoopResetReason : byte
{
    /// <summary>For no reason: nothing is reset.</summary>
    None = 0,

    /// <summary>It is about something else now. On the wire <c>conflict_fingerprint_change</c>.</summary>
    ConflictChanged = 1,

    /// <summary>A new session begins. On the wire <c>explicit_new_session_start</c>.</summary>
    NewSession = 2,

    /// <summary>The user gave what was missing. On the wire
    /// <c>user_provides_required_info_for_blocking_fields</c>.</summary>
    InfoProvided = 3,
}
