using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>What the rows of a batch say alike, and which of them are kept.</summary>
/// <param name="PolicyPack">What names the policies.</param>
/// <param name="AuthId">The id that requests are made under.</param>
/// <param name="Before">How many rows are kept before an incident.</param>
/// <param name="After">How many rows are kept after an incident.</param>
/// <param name="Log">What is an incident, or that every row is kept.</param>
internal sealed record RunSetting(string PolicyPack, string AuthId, int Before, int After, LogKind Log);
