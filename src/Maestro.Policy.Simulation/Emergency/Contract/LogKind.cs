namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a generation keeps of its steps.</summary>
internal enum LogKind : byte
{
    /// <summary>What is around an incident.</summary>
    Incidents = 0,

    /// <summary>What is around an incident, and every pause is one.</summary>
    Pauses,

    /// <summary>Every step.</summary>
    Everything,
}
