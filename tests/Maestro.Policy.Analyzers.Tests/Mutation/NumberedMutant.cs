namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>A mutant, and what it is called where many are held at once.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Mutant">The mutant.</param>
internal sealed record NumberedMutant(int Number, Mutant Mutant);
