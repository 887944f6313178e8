using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;
using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads <c>pack_spec</c>: each of the six fields once, in any order, in 64 bits at most.</summary>
internal sealed class PackSpecReader(ValueReader values)
{
    private const int MaxFieldBits = 32;
    private const int MaxTotalBits = 64;

    private static readonly string[] Keys = ["goal", "fields", "total_bits", "endianness", "note", "description"];
    private static readonly string[] FieldKeys = ["name", "bits", "note"];

    public PackSpec Read(JsonMember? section)
    {
        if (section is null)
        {
            return PackSpec.Default;
        }

        if (!values.IsObject(section.Value, Keys))
        {
            return new PackSpec([]);
        }

        values.Text(section.Value.Find("goal"));
        values.Text(section.Value.Find("note"));
        values.Text(section.Value.Find("description"));
        ReadEndianness(section.Value.Find("endianness"));
        JsonMember? list = section.Value.Find("fields");

        if (list is null)
        {
            values.Faults.AddAtKey(FaultIds.Malformed, section, "'fields' is missing.");

            return new PackSpec([]);
        }

        return values.Is(list.Value, JsonKind.Array, "A list of fields is expected.")
            ? Fields(list, section.Value.Find("total_bits"))
            : new PackSpec([]);
    }

    private void ReadEndianness(JsonMember? member)
    {
        if (values.Text(member) is { } endianness && endianness != "big")
        {
            values.Faults.AddAt(FaultIds.Malformed, member!.Value, "The only byte order is 'big'.");
        }
    }

    private PackSpec Fields(JsonMember list, JsonMember? total)
    {
        List<PackField> fields = [];
        HashSet<string> names = new(StringComparer.Ordinal);

        foreach (JsonNode item in list.Value.Items)
        {
            if (values.IsObject(item, FieldKeys) && Field(item, names) is { } field)
            {
                fields.Add(field);
            }
        }

        bool isComplete = fields.Count == list.Value.Items.Count;

        foreach (string missing in PackFieldNames.All.Where(name => !names.Contains(name)))
        {
            // A field whose name is misspelt is reported there, not here as well.
            if (isComplete)
            {
                values.Faults.AddAtKey(FaultIds.Malformed, list, $"The field '{missing}' is missing.");
            }
        }

        CheckTotal(fields.Sum(field => field.Bits), list, total, isComplete);

        return new PackSpec(fields);
    }

    private PackField? Field(JsonNode item, HashSet<string> names)
    {
        values.Text(item.Find("note"));
        JsonMember? name = item.Find("name");
        JsonMember? bits = item.Find("bits");

        if (name is null || bits is null)
        {
            values.Faults.AddMissing(FaultIds.Malformed, null, item, "A field needs 'name' and 'bits'.");
        }

        int kind = values.Text(name) is { } text ? WireNames.IndexOf(PackFieldNames.All, text) : -1;
        bool isNew = kind >= 0 && names.Add(name!.Value.Text);

        if (name is { Value.Kind: JsonKind.Text } && !isNew)
        {
            string problem = kind < 0 ? "is no field of a header" : "is there twice";
            string message = $"'{Printable.Text(name.Value.Text)}' {problem}.";
            values.Faults.AddAt(FaultIds.Malformed, name.Value, message);
        }

        bool isFlag = kind >= 0 && (PackFieldKind)kind is PackFieldKind.Sealed or PackFieldKind.Overrideable;
        int? width = bits is null ? null : values.Whole(bits.Value, 1, isFlag ? 1 : MaxFieldBits, "The width");

        return isNew && width is not null ? new PackField((PackFieldKind)kind, width.Value) : null;
    }

    private void CheckTotal(int sum, JsonMember list, JsonMember? total, bool isComplete)
    {
        if (sum > MaxTotalBits)
        {
            string message = Invariant($"The fields take {sum} bits, more than {MaxTotalBits}.");
            values.Faults.AddAtKey(FaultIds.Malformed, list, message);
        }

        int? stated = total is null ? null : values.Whole(total.Value, 1, int.MaxValue, "The total");

        if (isComplete && stated is not null && stated != sum)
        {
            string message = Invariant($"The fields take {sum} bits, not {stated}.");
            values.Faults.AddAt(FaultIds.Malformed, total!.Value, message);
        }
    }
}
