using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>Reads evidence that is exactly what it should be.</summary>
internal static class StrictEvidence
{
    private const int MaxItems = 1000;
    private const int MaxParts = 64;

    public static EvidenceSubmission Read(JsonElement value)
    {
        FirstFault fault = new();
        StrictObject bundle = new(
            value, "", fault, ["schema_version", "scenario", "location_id", "evidence_items"]);
        bundle.Constant("schema_version", "1.0");
        string scenario = bundle.Text("scenario");
        string location = bundle.Text("location_id");
        ImmutableArray<EvidenceItem> items = List(
            bundle.Value("evidence_items"), "evidence_items", MaxItems, fault, (item, path) => Item(item, path, fault));

        if (items.IsEmpty)
        {
            fault.Report("evidence_items is empty");
        }

        return fault.Text is { } text
            ? EvidenceSubmission.Invalid(text)
            : EvidenceSubmission.Of(new EvidenceBundle(scenario, location, items));
    }

    private static EvidenceItem Item(JsonElement value, string path, FirstFault fault)
    {
        StrictObject item = new(
            value,
            path,
            fault,
            ["evidence_id", "source_id", "locator", "retrieved_at", "hash", "supports", "fabricated"],
            ["relevance"]);
        StrictObject hash = new(item.Value("hash"), item.At("hash"), fault, ["algo", "value"]);

        return new(
            item.Text("evidence_id"), item.Text("source_id"), item.Moment("retrieved_at"), item.Flag("fabricated"))
        {
            Locator = Locator(item.Value("locator"), item.At("locator"), fault),
            Hash = new(hash.Text("algo"), hash.Text("value")),
            Supports = List(
                item.Value("supports"), item.At("supports"), MaxParts, fault, (claim, at) => Claim(claim, at, fault)),
            Relevance = item.TextOrNull("relevance"),
        };
    }

    private static ImmutableArray<EvidencePart> Locator(JsonElement value, string path, FirstFault fault)
    {
        string[] names = value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().Select(static member => member.Name).Take(MaxParts + 1)]
            : [];

        if (names.Length > MaxParts || !names.All(StrictObject.IsPlain))
        {
            fault.Report($"{path} has more than {MaxParts} members, or one whose name isn't plain");
            return [];
        }

        StrictObject locator = new(value, path, fault, names);
        return [.. names.Select(name => new EvidencePart(name, Scalar(locator, name, fault)))];
    }

    private static EvidencePart Claim(JsonElement value, string path, FirstFault fault)
    {
        StrictObject claim = new(value, path, fault, ["claim", "value"]);
        return new(claim.Text("claim"), Scalar(claim, "value", fault));
    }

    private static AuditValue Scalar(StrictObject owner, string name, FirstFault fault)
    {
        JsonElement value = owner.Value(name);

        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            case JsonValueKind.String:
                return owner.Text(name);
            case JsonValueKind.Number when value.TryGetInt64(out long whole):
                return whole;
            case JsonValueKind.Number when double.IsFinite(value.GetDouble()):
                return value.GetDouble();
            default:
                fault.Report($"{owner.At(name)} is no text, number or truth");
                return default;
        }
    }

    private static ImmutableArray<T> List<T>(
        JsonElement value, string path, int most, FirstFault fault, Func<JsonElement, string, T> read)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > most)
        {
            fault.Report($"{path} is no list of at most {most}");
            return [];
        }

        ImmutableArray<T>.Builder list = ImmutableArray.CreateBuilder<T>();

        foreach (JsonElement element in value.EnumerateArray().TakeWhile(_ => fault.Text is null))
        {
            list.Add(read(element, $"{path}[{list.Count}]"));
        }

        return list.DrainToImmutable();
    }
}
