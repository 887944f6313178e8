namespace Maestro.Policy.Gates.Coordination;

/// <summary>How a coordination is judged. The default value is <see cref="Strict"/>.</summary>
public enum CoordinationReading : byte
{
    /// <summary>Action and tool are both looked at, in any case and with any separator; every cycle of handoffs is
    /// found; whoever is mentioned has exactly one contract.</summary>
    Strict = 0,

    /// <summary>As the reference judges: an action hides its tool, longer cycles pass, a blank name is nobody. For
    /// comparing and for replaying old decisions.</summary>
    Reference = 1,
}
