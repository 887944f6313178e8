namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>Which attempt at which task it is. Gates find it among the facts of the run that the host vouches
/// for.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Number">1 for the first; 0 before anything is made.</param>
/// <param name="Objection">Why the attempt before didn't pass; the default record when there was none.</param>
/// <remarks>The default value belongs to no task.</remarks>
public readonly record struct TaskAttempt(string TaskId, int Number, DecisionRecord Objection);
