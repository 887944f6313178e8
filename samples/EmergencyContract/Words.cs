using Maestro.Policy;

namespace EmergencyContract;

/// <summary>The vocabulary: <c>Words.Layers</c>, <c>Words.Reasons</c> and <c>Words.Codebook</c> are
/// generated.</summary>
[Codebook("contract.codebook.json")]
public static partial class Words;
