namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a generation keeps of its steps.</summary>
internal enum LogKind : byte
{
    /// <summary>What is around an incident, signed.</summary>
    Incidents = 0,

    /// <summary>Every step, unsigned.</summary>
    Everything,

    /// <summary>Every step, unsigned; what isn't grave as a summary, and equal summaries as one.</summary>
    Summaries,
}
