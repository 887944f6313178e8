using System.Text.Json;

namespace Maestro.Policy.Gates.Structures;

/// <summary>What a structure gate judges: a draft, and the kind that it should be of.</summary>
/// <param name="Kind">The kind's name; <see langword="null"/> is one that no rules know.</param>
/// <param name="Draft">The draft: any JSON value.</param>
/// <remarks>The default value has no draft, which is an objection.</remarks>
public readonly record struct StructureQuestion(string? Kind, JsonElement Draft);
