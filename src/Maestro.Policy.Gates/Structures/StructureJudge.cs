using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Structures;

/// <summary>Judges one draft.</summary>
/// <param name="draft">The draft, an object.</param>
/// <param name="shape">What it should be made of.</param>
/// <param name="isStrict">Whether it is read strictly.</param>
internal sealed class StructureJudge(JsonElement draft, StructureShape shape, bool isStrict)
{
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    /// <summary>Judges the draft.</summary>
    public StructureReview Judge()
    {
        foreach (StructurePart part in shape.Parts)
        {
            JsonElement value = LaxJson.Member(draft, part.Name);
            StructureOutcome outcome = part.Columns is null ? List(part.Name, value) : Table(value, part.Columns);

            if (outcome != StructureOutcome.Sound)
            {
                return new(outcome, part.Name);
            }
        }

        return new(isStrict && HasOthers() ? StructureOutcome.MemberInvalid : StructureOutcome.Sound);
    }

    private StructureOutcome List(string name, JsonElement value)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            return StructureOutcome.ListInvalid;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || item.GetString() is not { Length: > 0 } text
                || (!texts.Add(text) && isStrict) || (isStrict && string.IsNullOrWhiteSpace(text)))
            {
                return StructureOutcome.ListInvalid;
            }
        }

        _lists[name] = texts;
        return StructureOutcome.Sound;
    }

    private StructureOutcome Table(JsonElement value, string columns)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0
            || value.EnumerateArray().Any(static row => row.ValueKind != JsonValueKind.Object))
        {
            return StructureOutcome.RowsInvalid;
        }

        foreach (JsonElement row in value.EnumerateArray())
        {
            if (Row(row, _lists[columns]) is var outcome and not StructureOutcome.Sound)
            {
                return outcome;
            }
        }

        return StructureOutcome.Sound;
    }

    private StructureOutcome Row(JsonElement row, HashSet<string> columns)
    {
        // Of two cells with one name the last counts.
        Dictionary<string, JsonValueKind> cells = new(StringComparer.Ordinal);
        bool isAnyTwice = false;

        foreach (JsonProperty cell in row.EnumerateObject())
        {
            isAnyTwice |= cells.ContainsKey(cell.Name);
            cells[cell.Name] = cell.Value.ValueKind;
        }

        return (isStrict && isAnyTwice) || !columns.SetEquals(cells.Keys) ? StructureOutcome.RowKeysInvalid
            : cells.Values.Any(static kind => kind is JsonValueKind.Array or JsonValueKind.Object)
                ? StructureOutcome.CellInvalid
            : StructureOutcome.Sound;
    }

    private bool HasOthers()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        return draft.EnumerateObject().Any(member =>
            !names.Add(member.Name) || shape.Parts.All(part => part.Name != member.Name));
    }
}
