namespace Maestro.Policy.Simulation.Kage;

/// <summary>What a draft is written of.</summary>
/// <param name="DraftId">What the draft is called, such as <c>DRAFT#RUN#1</c>.</param>
/// <param name="RunId">The run.</param>
/// <param name="Scenario">What happens, and what is asked for.</param>
/// <param name="Time">When it is written.</param>
public sealed record KageDraftFacts(string DraftId, string RunId, KageScenario Scenario, DateTimeOffset Time);
