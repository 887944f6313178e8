using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>Reads evidence as laxly as the reference. The first rule that is broken decides.</summary>
internal static class ReferenceEvidence
{
    private static readonly string[] BundleKeys = ["scenario", "location_id", "evidence_items"];

    private static readonly string[] ItemKeys =
        ["evidence_id", "source_id", "locator", "retrieved_at", "hash", "supports", "fabricated"];

    /// <summary>Finds the fault, in the words that the reference has on record.</summary>
    public static string? Fault(JsonElement bundle, EvidenceReading reading)
    {
        bool isKage = reading == EvidenceReading.Kage;
        string it = isKage ? "evidence bundle" : "bundle";

        if (bundle.ValueKind != JsonValueKind.Object)
        {
            return $"{it} must be object";
        }

        return !LaxJson.Is(LaxJson.Member(bundle, "schema_version"), "1.0")
            ? $"{it}{(isKage ? " " : ".")}schema_version must be '1.0'"
            : Missing(bundle, BundleKeys, isKage) ?? ListFault(LaxJson.Member(bundle, "evidence_items"), reading);
    }

    /// <summary>Takes a bundle without fault; what is of another type than it should be stands as its JSON.</summary>
    public static EvidenceBundle Bundle(JsonElement bundle) => new(
        Value(LaxJson.Member(bundle, "scenario")),
        Value(LaxJson.Member(bundle, "location_id")),
        [.. LaxJson.Member(bundle, "evidence_items").EnumerateArray().Select(Item)]);

    private static string? ListFault(JsonElement items, EvidenceReading reading)
    {
        bool isList = items.ValueKind == JsonValueKind.Array;

        if (!isList || items.GetArrayLength() == 0)
        {
            return reading != EvidenceReading.Reference ? "evidence_items must be non-empty list"
                : isList ? "evidence_items must not be empty"
                : "evidence_items must be list";
        }

        bool isKage = reading == EvidenceReading.Kage;
        return items.EnumerateArray().Select(item => ItemFault(item, isKage)).FirstOrDefault(static fault =>
            fault is not null);
    }

    private static string? ItemFault(JsonElement item, bool isKage) =>
        item.ValueKind != JsonValueKind.Object
            ? isKage ? "each evidence item must be object" : "each evidence_item must be object"
        : Missing(item, ItemKeys, isKage) is { } missing ? missing
        : !LaxJson.IsStamp(LaxJson.Member(item, "retrieved_at"))
            ? isKage ? "retrieved_at must be an ISO-8601 string" : "ts must be ISO-8601 string"
        : LaxJson.Member(item, "locator").ValueKind != JsonValueKind.Object ? "locator must be object"
        : isKage && LaxJson.Member(item, "hash").ValueKind != JsonValueKind.Object ? "hash must be object"
        : LaxJson.Member(item, "supports").ValueKind != JsonValueKind.Array ? "supports must be list"
        : null;

    // The quotes are those of the exception that the reference takes the text from.
    private static string? Missing(JsonElement value, string[] keys, bool isKage) =>
        Array.Find(keys, key => !LaxJson.Has(value, key)) is { } missing
            ? $"'missing{(isKage ? " required key" : "")}: {missing}'"
            : null;

    private static EvidenceItem Item(JsonElement item)
    {
        JsonElement hash = LaxJson.Member(item, "hash");

        return new(
            LaxJson.Text(LaxJson.Member(item, "evidence_id")),
            LaxJson.Text(LaxJson.Member(item, "source_id")),
            LaxJson.Moment(LaxJson.Member(item, "retrieved_at")),
            LaxJson.IsTruthy(LaxJson.Member(item, "fabricated")))
        {
            Locator = [.. LaxJson.Member(item, "locator").EnumerateObject().Select(static member =>
                new EvidencePart(member.Name, Value(member.Value)))],
            Hash = new(LaxJson.Text(LaxJson.Member(hash, "algo")), LaxJson.Text(LaxJson.Member(hash, "value"))),
            Supports = [.. LaxJson.Member(item, "supports").EnumerateArray().Select(static claim =>
                new EvidencePart(LaxJson.Text(LaxJson.Member(claim, "claim")), Value(LaxJson.Member(claim, "value"))))],
            Relevance = LaxJson.Has(item, "relevance") ? LaxJson.Text(LaxJson.Member(item, "relevance")) : null,
        };
    }

    // What two readers could read differently, such as a member that is there twice, stands as a text.
    private static AuditValue Value(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Undefined => default,
                JsonValueKind.String => value.GetString()!,
                _ => AuditValue.FromJson(value.GetRawText()),
            };
        }
        catch (FormatException)
        {
            return value.GetRawText();
        }
    }
}
