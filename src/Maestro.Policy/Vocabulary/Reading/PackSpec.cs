namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>The layout of a packed header: its fields, the highest first, and how wide they are.</summary>
internal sealed class PackSpec(IReadOnlyList<PackField> fields)
{
    /// <summary>The reference's layout: 20 bits.</summary>
    public static readonly PackSpec Default = new(
    [
        new(PackFieldKind.Layer, 6),
        new(PackFieldKind.Verdict, 2),
        new(PackFieldKind.Sealed, 1),
        new(PackFieldKind.Overrideable, 1),
        new(PackFieldKind.Decider, 2),
        new(PackFieldKind.Reason, 8),
    ]);

    /// <summary>The fields; some may be missing when the text has faults.</summary>
    public IReadOnlyList<PackField> Fields { get; } = fields;

    /// <summary>The greatest number that a field holds; as a number is an <see cref="int"/>, 31 bits at most.</summary>
    /// <returns>The limit; <see cref="int.MaxValue"/> for a field whose width is unknown, so that one wrong width
    /// isn't reported as a hundred wrong numbers.</returns>
    public int MaxId(PackFieldKind kind)
    {
        PackField? field = Fields.FirstOrDefault(field => field.Kind == kind);

        return field is null || field.Bits > 30 ? int.MaxValue : (1 << field.Bits) - 1;
    }
}
