using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads <c>layers</c>: which layers may seal, and what they are for.</summary>
internal sealed class LayersReader(ValueReader values)
{
    /// <summary>The layer that never seals: what is merely relative can always be looked at again.</summary>
    private const string NeverSeals = "relativity_gate";

    private static readonly string[] Keys = ["may_seal", "description"];
    private static readonly string[] SealByDefault = ["ethics_gate", "acc_gate"];

    public List<LayerModel> Read(JsonMember? section, WordMap words)
    {
        Dictionary<string, LayerModel> layers = new(StringComparer.Ordinal);

        foreach (WordEntry entry in words.Entries)
        {
            bool maySeal = SealByDefault.Contains(entry.Name, StringComparer.Ordinal);
            layers.Add(entry.Name, new LayerModel(entry.Name, entry.Id ?? 0) { MaySeal = maySeal });
        }

        if (section is not null && values.Is(section.Value, JsonKind.Object, "An object of layers is expected."))
        {
            foreach (JsonMember member in section.Value.Members)
            {
                ReadOne(member, layers);
            }
        }

        return [.. layers.Values.OrderBy(layer => layer.Id)];
    }

    private void ReadOne(JsonMember member, Dictionary<string, LayerModel> layers)
    {
        if (!layers.TryGetValue(member.Name, out LayerModel? layer))
        {
            string remedy = NearestName.To(member.Name, layers.Keys) is { } near ? $" Did you mean '{near}'?" : "";
            string message = $"'{Printable.Text(member.Name)}' is not defined in 'layer_to_id'.{remedy}";
            values.Faults.AddAtKey(FaultIds.Dangling, member, message);
            layer = new LayerModel(member.Name, 0);
        }

        // What is no object has no members either, so nothing more is said about it.
        values.IsObject(member.Value, Keys);
        layer.Description = values.Text(member.Value.Find("description"));
        layer.MaySeal = values.Flag(member.Value.Find("may_seal")) ?? layer.MaySeal;

        if (layer.MaySeal && layer.Name == NeverSeals)
        {
            string message = $"'{NeverSeals}' cannot be a layer that may seal.";
            values.Faults.AddAtKey(FaultIds.Contradiction, member, message);
        }
    }
}
