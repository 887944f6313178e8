namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>A word that the code names, and the codebook that it is from.</summary>
internal sealed record KnownWord<T>(CodebookFile Codebook, T Model)
    where T : class;
