using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Structures;

/// <summary>What drafts of each kind are made of.</summary>
/// <remarks>Immutable and safe for use by any number of threads.</remarks>
public sealed record StructureRules
{
    /// <summary>Word, spreadsheet and slide documents, read strictly.</summary>
    /// <value>The shapes of the reference's document orchestrators: <c>headings</c>; <c>columns</c> and <c>rows</c>;
    /// <c>slides</c>.</value>
    public static StructureRules Documents { get; } = new()
    {
        Shapes =
        [
            new("excel", [new("columns"), new("rows", "columns")]),
            new("word", [new("headings")]),
            new("ppt", [new("slides")]),
        ],
    };

    /// <summary>The rules of the reference's document orchestrator 1.2.4.</summary>
    /// <value>The same shapes, with <see cref="StructureReading.Reference"/>.</value>
    public static StructureRules Documents124 { get; } =
        Documents with { Reading = StructureReading.Reference };

    /// <summary>The shapes.</summary>
    /// <value>At least one, each for a kind of its own; there is no default.</value>
    public required ImmutableArray<StructureShape> Shapes { get; init; }

    /// <summary>How drafts are judged.</summary>
    /// <value><see cref="StructureReading.Strict"/> by default.</value>
    public StructureReading Reading { get; init; }

    /// <summary>Judges a draft.</summary>
    /// <param name="kind">The kind that it should be of, compared letter by letter.</param>
    /// <param name="draft">The draft: any JSON value, or none.</param>
    /// <returns>The first objection, else sound.</returns>
    public StructureReview Judge(string? kind, JsonElement draft) => LaxJson.Decode(
        () => Judge(draft, FindShape(kind)),
        static () => new StructureReview(StructureOutcome.NotJudged));

    /// <summary>Finds what keeps drafts from being judged by the rules.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Shapes.IsDefaultOrEmpty)
        {
            return [$"{nameof(Shapes)} is empty. Give it a shape."];
        }

        string?[] faults =
        [
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
            Shapes.DistinctBy(static shape => shape.Kind).Count() < Shapes.Length
                ? $"{nameof(Shapes)} has two of one kind. Join them."
                : null,
        ];

        return faults.OfType<string>().Concat(Shapes.Select(Fault).OfType<string>());
    }

    private static string? Fault(StructureShape shape) =>
        string.IsNullOrWhiteSpace(shape.Kind) ? $"{nameof(Shapes)} has one without a kind."
        : shape.Parts.IsDefaultOrEmpty ? $"{nameof(Shapes)}: '{shape.Kind}' has no part. Give it one."
        : shape.Parts.Any(static part => string.IsNullOrEmpty(part.Name))
            || shape.Parts.DistinctBy(static part => part.Name).Count() < shape.Parts.Length
            ? $"{nameof(Shapes)}: '{shape.Kind}' has a part without a name, or two of one name."
        : shape.Parts.Any(part => part.Columns is { } columns && !shape.Parts
            .TakeWhile(other => other != part).Contains(new StructurePart(columns)))
            ? $"{nameof(Shapes)}: '{shape.Kind}' has a table whose columns aren't a list before it."
        : null;

    private StructureShape? FindShape(string? kind)
    {
        foreach (StructureShape shape in Shapes)
        {
            if (shape.Kind == kind)
            {
                return shape;
            }
        }

        return null;
    }

    private StructureReview Judge(JsonElement draft, StructureShape? shape) =>
        draft.ValueKind != JsonValueKind.Object ? new(StructureOutcome.NotAnObject)
        : shape is null ? new(StructureOutcome.UnknownKind)
        : new StructureJudge(draft, shape.Value, Reading == StructureReading.Strict).Judge();
}
