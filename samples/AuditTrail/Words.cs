using Maestro.Policy;

namespace AuditTrail;

/// <summary>The vocabulary: <c>Words.Layers</c>, <c>Words.Reasons</c> and <c>Words.Codebook</c> are
/// generated.</summary>
[Codebook("refunds.codebook.json")]
public static partial class Words;
