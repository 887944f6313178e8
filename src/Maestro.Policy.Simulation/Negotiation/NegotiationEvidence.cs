using System.Text.Json;

namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>The checks of evidence in the reference's negotiations.</summary>
/// <remarks>They look at no more than whether something is there: <see cref="Maestro.Policy.Gates.Evidence"/> has rules
/// for evidence that counts. Where the reference ends with an exception, the evidence fails.</remarks>
public static class NegotiationEvidence
{
    /// <summary>What a bundle without fault is answered with.</summary>
    public const string Sound = "OK";

    private const string Empty = "EVIDENCE_EMPTY";
    private const string MissingHash = "EVIDENCE_MISSING_HASH";

    private static readonly string[] Needed = ["evidence_id", "source_id", "retrieved_at"];

    /// <summary>Verifies a bundle.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <returns><see cref="Sound"/>, or the first fault: <c>EVIDENCE_EMPTY</c>,
    /// <c>EVIDENCE_ASSERTED_EXISTS_WITHOUT_LOCATOR</c>, <c>EVIDENCE_MISSING_EVIDENCE_ID</c> and so on.</returns>
    public static string Verify(JsonElement bundle) =>
        Items(bundle) is not { Length: > 0 } items
            ? Empty
            : items.Select(Fault).FirstOrDefault(static fault => fault is not null) ?? Sound;

    /// <summary>Whether a bundle refers to anything.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <returns>Whether its first item has a locator, or both of its ids.</returns>
    public static bool HasReference(JsonElement bundle) =>
        Items(bundle) is [var first, ..]
        && (HasLocator(first) || (IsSaid(first, "source_id") && IsSaid(first, "evidence_id")));

    private static string? Fault(JsonElement item) =>
        item.ValueKind != JsonValueKind.Object ? Empty
        : IsTrue(item, "asserted_exists") && !HasLocator(item) ? "EVIDENCE_ASSERTED_EXISTS_WITHOUT_LOCATOR"
        : Array.Find(Needed, name => !IsSaid(item, name)) is { } missing
            ? "EVIDENCE_MISSING_" + missing.ToUpperInvariant()
        : Member(item, "hash") is not { ValueKind: JsonValueKind.Object } hash
            || !IsSaid(hash, "alg") || !IsSaid(hash, "value") ? MissingHash
        : null;

    private static JsonElement[]? Items(JsonElement bundle) =>
        Member(bundle, "evidence_items") is { ValueKind: JsonValueKind.Array } items
            ? [.. items.EnumerateArray()] : null;

    private static bool HasLocator(JsonElement item) =>
        Member(item, "locator") is { ValueKind: JsonValueKind.Object } locator && locator.EnumerateObject().Any();

    // Any value that isn't a text is written as one, and so isn't blank.
    private static bool IsSaid(JsonElement value, string name) => Member(value, name) is { } said
        && (said.ValueKind != JsonValueKind.String || !string.IsNullOrWhiteSpace(said.GetString()));

    private static bool IsTrue(JsonElement value, string name) => Member(value, name) is { } said
        && said.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => said.GetString() != "",
            JsonValueKind.Number => said.GetDouble() != 0,
            JsonValueKind.Array => said.GetArrayLength() > 0,
            JsonValueKind.Object => said.EnumerateObject().Any(),
            _ => false,
        };

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member) ? member : null;
}
