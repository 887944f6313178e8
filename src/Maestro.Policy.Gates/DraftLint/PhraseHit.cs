namespace Maestro.Policy.Gates.DraftLint;

/// <summary>A phrase that begins at the place that was asked about.</summary>
/// <param name="Owner">The number that it was added with.</param>
/// <param name="End">The place after its last letter.</param>
/// <remarks>The default value is an empty phrase.</remarks>
internal readonly record struct PhraseHit(int Owner, int End);
