namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A generation of the emergency contract. The default value is the current one.</summary>
public enum EmergencyGeneration : byte
{
    /// <summary>The current generation, 5.1.2.</summary>
    V512 = 0,
}
