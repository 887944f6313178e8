namespace Maestro.Policy.Gates.Meaning;

/// <summary>What a meaning gate judges: a prompt, and the kind of task that was made of it.</summary>
/// <param name="Prompt">What was asked for; <see langword="null"/> is an objection.</param>
/// <param name="Kind">The kind's name; <see langword="null"/> is an objection.</param>
/// <remarks>The default value has neither, which is an objection.</remarks>
public readonly record struct MeaningQuestion(string? Prompt, string? Kind);
