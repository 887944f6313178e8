using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>One run of a scenario; each but the first resumes the one before.</summary>
public sealed record ScenarioLeg(string Faults, string Answers, Verdict End, string Files);
