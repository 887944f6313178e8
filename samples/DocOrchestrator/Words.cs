using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>The vocabulary: <c>Words.Layers</c>, <c>Words.Reasons</c> and <c>Words.Codebook</c> are
/// generated.</summary>
[Codebook("documents.codebook.json")]
public static partial class Words;
