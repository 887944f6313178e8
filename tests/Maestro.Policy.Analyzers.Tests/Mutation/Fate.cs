namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>What became of a mutant.</summary>
/// <param name="Number">Its place in the order of the sample.</param>
/// <param name="Mutant">The mutant.</param>
/// <param name="Killer">What the tests found; nothing where it survives.</param>
/// <param name="Tests">How many tests get to where it differs.</param>
internal sealed record Fate(int Number, Mutant Mutant, string? Killer, int Tests);
