namespace Maestro.Policy.Simulation.Documents;

/// <summary>A document that is to be made.</summary>
internal sealed record DocumentTask(string Id, string Kind, DocumentRequest Request);
