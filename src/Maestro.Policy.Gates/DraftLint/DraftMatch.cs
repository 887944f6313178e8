namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Where a forbidden phrase stands.</summary>
/// <param name="PatternId">The pattern's name.</param>
/// <param name="Start">Where it starts, in code points of the text.</param>
/// <param name="End">Where it ends, in code points of the text; the place after the last.</param>
/// <remarks>The default value is nowhere, and of no pattern.</remarks>
public readonly record struct DraftMatch(string PatternId, int Start, int End);
