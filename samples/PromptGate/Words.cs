using Maestro.Policy;

namespace PromptGate;

/// <summary>The vocabulary: <c>Words.Layers</c>, <c>Words.Reasons</c> and <c>Words.Codebook</c> are
/// generated.</summary>
[Codebook("prompts.codebook.json")]
public static partial class Words;
