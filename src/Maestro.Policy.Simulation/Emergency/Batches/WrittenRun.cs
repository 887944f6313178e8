namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>A run that was put into words.</summary>
/// <param name="Shown">The run, and what it is needed for.</param>
/// <param name="Run">What is kept of it.</param>
/// <param name="Lines">Its rows as a file; <see langword="null"/> when it gets none.</param>
internal sealed record WrittenRun(ShownRun Shown, EmergencyRun Run, byte[]? Lines);
