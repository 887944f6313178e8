namespace Maestro.Policy.Analyzers.Tests.Corpus;

/// <summary>A piece of host code that is right.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Allowed">A rule, off by default, that may speak.</param>
/// <param name="Code">Types in a namespace.</param>
internal sealed record CorpusPiece(string Title, string Allowed, string Code);
