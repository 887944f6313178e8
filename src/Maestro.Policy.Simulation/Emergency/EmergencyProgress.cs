namespace Maestro.Policy.Simulation.Emergency;

/// <summary>How far a batch got.</summary>
/// <param name="RunsDone">How many runs are done.</param>
/// <param name="RunsAsked">How many runs were asked for.</param>
/// <param name="Abnormal">How many of them were abnormal.</param>
/// <remarks>The default value is nothing done of nothing.</remarks>
public readonly record struct EmergencyProgress(long RunsDone, long RunsAsked, long Abnormal);
