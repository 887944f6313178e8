namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Correct code of which one guard was taken away or turned around.</summary>
internal sealed record GuardMutant(string Change, string Source);
