namespace Maestro.Policy.Simulation.Steering;

/// <summary>What an agent has to show for a change.</summary>
internal enum SteeringEvidence : byte
{
    /// <summary>Nothing: it doesn't want a change.</summary>
    None = 0,

    /// <summary>A document that doesn't exist.</summary>
    MadeUp = 1,

    /// <summary>A document about something else.</summary>
    BesideThePoint = 2,

    /// <summary>A document that allows the change.</summary>
    Sound = 3,
}
