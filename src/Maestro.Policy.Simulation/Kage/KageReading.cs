namespace Maestro.Policy.Simulation.Kage;

/// <summary>How the adapter judges.</summary>
/// <remarks>The default value is <see cref="Strict"/>, the safer one.</remarks>
public enum KageReading : byte
{
    /// <summary>Made-up evidence is sealed, every claim of a draft is judged, an authorization that comes too late
    /// counts for nothing, nobody is asked for what can't be had, and a result says what its last row says.</summary>
    Strict = 0,

    /// <summary>As the reference's adapter: made-up evidence only pauses, of each claim the first one is judged, no
    /// authorization is too late, keys of any length sign, and the result of a failed gate is a fixed one. For
    /// comparing and for replaying old decisions.</summary>
    Reference = 1,
}
