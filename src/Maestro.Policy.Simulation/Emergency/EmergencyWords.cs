namespace Maestro.Policy.Simulation.Emergency;

/// <summary>The words of the emergency contract, those of the published codebook 5.1-demo.1 with its numbers.</summary>
[Codebook("emergency.codebook.json")]
public static partial class EmergencyWords;
