namespace Maestro.Policy.Simulation.Documents;

/// <summary>Whose trace a task's gates write to.</summary>
internal sealed record DocumentWatch(DocumentTrace Trace, DocumentTask Task);
