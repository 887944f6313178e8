namespace Maestro.Policy.Gates.Loops;

/// <summary>How strictly a <see cref="LoopPolicy"/> takes events.</summary>
/// <remarks>The default value is <see cref="Strict"/>.</remarks>
public enum LoopReading : byte
{
    /// <summary>Events of another session than the state's are refused, and so are ids that are too long, or hold half
    /// a character or a control character; a pause with another decision doesn't count; nothing is done for a session
    /// that is stopped; and a new session forgets all or, where it isn't allowed, nothing.</summary>
    Strict = 0,

    /// <summary>As the reference does, function by function: nobody compares sessions, every pause counts whatever its
    /// decision, a stopped session is counted on, a new session is always allowed, and its counter and its stop are
    /// reset apart.</summary>
    Reference = 1,
}
