namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What a test keeps of a run.</summary>
internal sealed record EmergencyRunSum(string RunId, string End, int KeptRows);
