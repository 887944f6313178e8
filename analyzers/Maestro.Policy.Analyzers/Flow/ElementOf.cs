namespace Maestro.Policy.Analyzers.Flow;

/// <summary>An element of a tuple that is kept in a place.</summary>
internal sealed record ElementOf(object Tuple, int Index);
