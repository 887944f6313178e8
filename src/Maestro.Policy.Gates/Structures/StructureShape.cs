using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Structures;

/// <summary>What a draft of a kind is made of.</summary>
/// <param name="Kind">The kind's name, compared letter by letter.</param>
/// <param name="Parts">The members, in the order in which they are judged.</param>
/// <remarks>The default value has neither, which no rules may hold.</remarks>
public readonly record struct StructureShape(string Kind, ImmutableArray<StructurePart> Parts);
