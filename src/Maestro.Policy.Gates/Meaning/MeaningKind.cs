using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Meaning;

/// <summary>A kind of task, and the words that a prompt means it by.</summary>
/// <param name="Name">Its name, compared letter by letter.</param>
/// <param name="Cues">The words; none of them blank.</param>
/// <remarks>The default value has neither, which no rules may hold.</remarks>
public readonly record struct MeaningKind(string Name, ImmutableArray<string> Cues);
