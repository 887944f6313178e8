namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>A step that is kept, and why.</summary>
/// <param name="Index">Its place among the steps of the run.</param>
/// <param name="Context">Why it is kept.</param>
/// <param name="Sequence">Its place among the rows before the incident, from 1.</param>
internal readonly record struct KeptStep(int Index, IncidentContext Context, int Sequence);
