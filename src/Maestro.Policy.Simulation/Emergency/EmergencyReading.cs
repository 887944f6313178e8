namespace Maestro.Policy.Simulation.Emergency;

/// <summary>How closely the reference is followed where it is unsafe. The default value is <see cref="Strict"/>.
/// </summary>
public enum EmergencyReading : byte
{
    /// <summary>The same seed gives the reference's numbers. What can't be meant or can't be done is found before
    /// anything is changed, what can't be read is trusted least, and no file is written over.</summary>
    Strict = 0,

    /// <summary>As the reference, with its gaps; for comparing and for replaying.</summary>
    Reference = 1,
}
