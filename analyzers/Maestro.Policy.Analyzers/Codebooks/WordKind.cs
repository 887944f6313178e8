namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Which map of a codebook a word is in.</summary>
internal enum WordKind
{
    Reason,
    Layer,
}
