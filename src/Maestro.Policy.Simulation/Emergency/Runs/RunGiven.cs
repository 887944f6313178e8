namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>What is given for runs of which nothing is said.</summary>
internal static class RunGiven
{
    public static EmergencyCase Ordinary { get; } = new();
}
