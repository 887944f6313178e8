using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>A step of a run.</summary>
/// <param name="Word">What it says.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Update">Which of the run's updates of trust it is about.</param>
internal readonly record struct RunStep(StepWord Word, DateTimeOffset Time, int Update);
