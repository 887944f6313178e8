using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>The vectors about the emergency contract, and what they give.</summary>
internal static class EmergencyVectors
{
    public const string ChainId = "chain-00c0ffee00c0";

    /// <summary>Judges every case of a family and reports all that fail at once.</summary>
    public static void AssertAll(
        string name, Func<JsonElement, string?> judge, Func<JsonElement, bool>? isMeant = null) =>
        VectorFamily.Load("emergency", name).AssertAll(judge, isMeant, mayBeNone: isMeant is not null);

    /// <summary>Leaves out what <c>DEV-SIM-001</c> and <c>DEV-SIM-003</c> are about.</summary>
    public static bool HasEndOrNone(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        return Moments(given.GetProperty("trust")).Concat(Moments(given))
            .All(moment => TrustStamp.TryParse(moment, out _));
    }

    /// <summary>The moments of a store, the empty text among them.</summary>
    public static IEnumerable<string?> Moments(JsonElement store) =>
        store.ValueKind != JsonValueKind.Object ? []
            : store.TryGetProperty("grants", out JsonElement grants) && grants.ValueKind == JsonValueKind.Array
                ? grants.EnumerateArray().SelectMany(grant => Texts(grant, "expires_at"))
            : Texts(store, "cooldown_until");

    /// <summary>The moments of a store that is JSON.</summary>
    public static IEnumerable<string?> Moments(string store)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(store);
            return [.. Moments(document.RootElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string?> Texts(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
            && owner.TryGetProperty(name, out JsonElement text)
            && text.ValueKind == JsonValueKind.String ? [text.GetString()] : [];

    public static string Word(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    public static BigInteger? Whole(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? null
        : BigInteger.Parse(value.GetRawText(), CultureInfo.InvariantCulture);

    public static double? Real(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    /// <summary>Values as one text, in the same form whoever wrote them.</summary>
    public static string Canonical(JsonElement value) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(value.GetRawText())));

    public static string Canonical(TrustState trust)
    {
        using JsonDocument document = JsonDocument.Parse(Gates.Trust.Stores.TrustStoreText.Write(trust));
        return Canonical(document.RootElement);
    }

    /// <summary>Options with the stores that a case gives, read as the reference does.</summary>
    public static EmergencyOptions Options(JsonElement given, MemoryFiles files)
    {
        if (given.TryGetProperty("trust", out JsonElement trust))
        {
            files.ReplaceText("model_trust_store.json", trust.GetRawText());
        }

        bool isDefault = !given.TryGetProperty("grants", out JsonElement grants)
            || grants.ValueKind == JsonValueKind.String;
        files.ReplaceText("model_grants.json", isDefault ? "{}" : $"{{\"grants\": {grants.GetRawText()}}}");
        return new()
        {
            KeepsStores = true,
            RenewsGrant = isDefault,
            Files = files,
            ChainId = ChainId,
            Reading = EmergencyReading.Reference,
        };
    }

    /// <summary>What a case gives for its one run.</summary>
    public static EmergencyCase Case(JsonElement given) => new()
    {
        RunId = Word(given, "run_id"),
        IsFabricated = given.GetProperty("fabricated").GetBoolean(),
        Evidence = given.GetProperty("evidence_override").GetBoolean()
            ? EvidenceReader.Read(given.GetProperty("evidence_bundle"), EvidenceReading.Reference)
            : null,
        MissingKeys =
            [.. given.GetProperty("auth_request_remove_keys").EnumerateArray().Select(key => key.GetString()!)],
        Delay = TimeSpan.FromSeconds(given.GetProperty("after_auth_request_seconds").GetDouble()),
        Draft = given.GetProperty("draft_override").GetString(),
    };
}
