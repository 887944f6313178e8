namespace Maestro.Policy.Gates.Coordination;

/// <summary>An agent sends a message. What it says isn't looked at. Immutable.</summary>
/// <param name="AgentId">Who sends it.</param>
/// <param name="Id">Which message it is.</param>
public sealed record AgentMessage(string AgentId, string Id);
