namespace Maestro.Policy.Simulation.Documents;

/// <summary>In which order the gates of a world are asked, and a human about their pauses.</summary>
/// <remarks>The default value is <see cref="Strict"/>.</remarks>
public enum DocumentOrder : byte
{
    /// <summary>Gates that may stop are asked first, and nobody is asked about what they stop.</summary>
    Strict = 0,

    /// <summary>As the reference asks: a human about each pause before the next gate looks, so that a broken contract,
    /// or an unclear prompt, is in front of personal data.</summary>
    Reference = 1,
}
