namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>What follows from a question to a human.</summary>
/// <remarks>The default value is <see cref="Ban"/>, the strictest.</remarks>
public enum EscalationOutcome : byte
{
    /// <summary>The agent should not go on (<c>BAN</c>).</summary>
    Ban = 0,

    /// <summary>The agent has to begin anew (<c>MEMORY_RESET</c>).</summary>
    Reset = 1,

    /// <summary>Nothing (<c>NONE</c>).</summary>
    None = 2,
}
