namespace Maestro.Policy.Gates.Coordination;

/// <summary>One agent hands the work over to another. Immutable.</summary>
/// <param name="Id">Which handoff it is; only reported.</param>
/// <param name="Source">Who hands over.</param>
/// <param name="Target">Who takes over.</param>
public sealed record AgentHandoff(string Id, string Source, string Target);
