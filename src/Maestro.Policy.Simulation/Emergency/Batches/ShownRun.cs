using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>A run that somebody will look at, and what it is needed for.</summary>
/// <param name="Trace">The run.</param>
/// <param name="ChainId">What its rows call their chain.</param>
/// <param name="IsKept">Whether the result holds it.</param>
/// <param name="IsQueued">Whether the queue holds it.</param>
/// <param name="SavedAt">When it got a file; <see langword="null"/> when it gets none.</param>
internal sealed record ShownRun(RunTrace Trace, string ChainId, bool IsKept, bool IsQueued, DateTimeOffset? SavedAt);
