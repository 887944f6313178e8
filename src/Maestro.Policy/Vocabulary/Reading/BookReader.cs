using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads the sections of a codebook in the order in which they lean on each other.</summary>
internal sealed class BookReader(JsonNode root, FaultList faults)
{
    private const string SupportedVersion = "1.0";

    private static readonly string[] Keys =
    [
        "schema_version", "codebook_name", "codebook_version", "generated_at", "notes", "incident_id", "maps",
        "reverse_maps", "pack_spec", "pack_spec_example", "source_alignment", "layers", "reasons", "reason_codes",
    ];

    private readonly ValueReader _values = new(faults);

    /// <summary>Reads everything; the result counts only when no fault was an error.</summary>
    public CodebookModel? Read()
    {
        if (!_values.Is(root, JsonKind.Object, "A codebook is an object.") || !IsSupported())
        {
            return null;
        }

        _values.IsObject(root, Keys);
        CodebookModel model = new(_values.Name(root, "codebook_name"), _values.Name(root, "codebook_version"));
        new RemarksReader(root, _values).ReadInto(model);
        PackSpec pack = new PackSpecReader(_values).Read(OneOf(root, "pack_spec", "pack_spec_example"));
        model.PackFields = pack.Fields;

        if (new MapsReader(root, _values, pack).Read() is { } maps)
        {
            new ReverseMapsReader(_values).Read(root.Find("reverse_maps"), maps);
            ReadWords(model, maps, pack);
        }

        return model;
    }

    private void ReadWords(CodebookModel model, WordMaps maps, PackSpec pack)
    {
        model.VerdictIds = maps.VerdictIds();
        model.DeciderIds = maps.DeciderIds();

        if (maps.Layers is { } layers)
        {
            IdentifierCheck.Run(layers, reserved: [], faults);
            model.Layers = new LayersReader(_values).Read(root.Find("layers"), layers);
        }

        if (maps.Reasons is { } reasons)
        {
            IdentifierCheck.Run(reasons, SystemReasonNames.All, faults);
            JsonMember? section = OneOf(root, "reasons", "reason_codes");
            List<ReasonModel> read = new ReasonsReader(_values, maps.Layers).Read(section, reasons);
            model.Reasons = SystemReasonIds.Complete(read, reasons, pack.MaxId(PackFieldKind.Reason), faults);
        }
    }

    /// <summary>The member under either of two names; both at once is a fault.</summary>
    private JsonMember? OneOf(JsonNode node, string name, string other) => OneOf(node, name, other, faults);

    public static JsonMember? OneOf(JsonNode node, string name, string other, FaultList faults)
    {
        JsonMember? first = node.Find(name);
        JsonMember? second = node.Find(other);

        if (first is not null && second is not null)
        {
            JsonMember later = first.Offset < second.Offset ? second : first;
            string message = $"'{name}' and '{other}' are two names of the same. Keep one of them.";
            faults.AddAtKey(FaultIds.Malformed, later, message);
        }

        return first ?? second;
    }

    /// <summary>Another version may mean anything by the rest, so the reading ends there.</summary>
    private bool IsSupported()
    {
        const string Remedy = "This reader knows " + SupportedVersion + ".";

        JsonMember? version = root.Find("schema_version");

        if (version is null)
        {
            faults.AddMissing(FaultIds.Version, null, root, "'schema_version' is missing. " + Remedy);

            return true;
        }

        if (version.Value.Kind == JsonKind.Text && version.Value.Text == SupportedVersion)
        {
            return true;
        }

        bool isText = version.Value.Kind == JsonKind.Text;
        string shown = isText ? $"'{Printable.Text(version.Value.Text)}'" : "that is no text";
        faults.AddAt(FaultIds.Version, version.Value, $"A version {shown} is not supported. {Remedy}");

        return false;
    }
}
