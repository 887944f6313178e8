using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Trust;

namespace EmergencyContract;

/// <summary>What a camera at the place is said to have seen.</summary>
public static class SampleEvidence
{
    /// <summary>The evidence in JSON.</summary>
    public static string Json(TrustPlace place, DateTimeOffset time, bool isFabricated) => new JsonObject
    {
        ["schema_version"] = "1.0",
        ["scenario"] = place.Scenario,
        ["location_id"] = place.Location,
        ["evidence_items"] = new JsonArray(new JsonObject
        {
            ["evidence_id"] = "EV-1",
            ["source_id"] = "CAMERA-7",
            ["locator"] = new JsonObject { ["frame"] = 1042 },
            ["retrieved_at"] = time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["hash"] = new JsonObject { ["algo"] = "SHA-256", ["value"] = new string('0', 64) },
            ["supports"] = new JsonArray(new JsonObject { ["claim"] = "ped_in_crosswalk", ["value"] = true }),
            ["fabricated"] = isFabricated,
        }),
    }.ToJsonString(JsonSerializerOptions.Default);
}
