namespace Maestro.Policy.Gates.Coordination;

/// <summary>An agent uses a tool, or is about to. Immutable.</summary>
/// <param name="AgentId">Who uses it.</param>
/// <param name="Tool">The tool's name.</param>
/// <param name="Action">What is done with it; blank when the tool's name says it all.</param>
public sealed record AgentToolUse(string AgentId, string Tool, string Action = "");
