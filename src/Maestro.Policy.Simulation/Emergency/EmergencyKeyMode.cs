namespace Maestro.Policy.Simulation.Emergency;

/// <summary>Where the key comes from that rows are signed with. The default value is <see cref="Demo"/>, which proves
/// nothing.</summary>
public enum EmergencyKeyMode : byte
{
    /// <summary>The key that everybody knows.</summary>
    Demo = 0,

    /// <summary>A file.</summary>
    File = 1,

    /// <summary>An environment variable.</summary>
    Environment = 2,
}
