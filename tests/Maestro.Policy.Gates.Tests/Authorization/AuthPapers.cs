using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Authorization;

namespace Maestro.Policy.Gates.Tests.Authorization;

/// <summary>The documents of the tests of authorization.</summary>
internal static class AuthPapers
{
    public const string Request = """
        {
          "schema_version": "1.0",
          "auth_request_id": "R1",
          "auth_id": "EMG-7K3P9Q",
          "context": {
            "scenario": "crossing",
            "location_id": "eu",
            "emergency_vehicle_state": "WAITING",
            "ped_in_crosswalk": true,
            "priority_policy": "LIFE first"
          },
          "expires_at": "2026-03-21T12:02:00+09:00"
        }
        """;

    public const string Answer = """
        {
          "schema_version": "1.0",
          "event_type": "AUTH_APPROVE",
          "ts": "2026-03-21T12:00:00+09:00",
          "actor": { "type": "USER", "id": "operator" },
          "target": { "kind": "AUTH_REQUEST", "auth_request_id": "R1" },
          "notes": "seen\nand agreed"
        }
        """;

    public const string Final = """
        {
          "schema_version": "1.0",
          "event_type": "FINALIZE_APPROVE",
          "ts": "2026-03-21T12:00:00+09:00",
          "actor": { "type": "ADMIN", "id": "admin" },
          "target": { "kind": "DRAFT_DOCUMENT", "draft_id": "D1" },
          "notes": ""
        }
        """;

    public static readonly DateTimeOffset Noon = new(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9));

    public static AuthContext Context { get; } = new("crossing", "eu", "WAITING");

    public static AuthRequest TwoMinutes { get; } =
        new("R1", "EMG-7K3P9Q", Context, Noon + AuthRequest.DefaultLifetime);

    /// <summary>Why one of the three documents is none; <see langword="null"/> when it is one.</summary>
    public static string? Fault(string document, JsonElement value, AuthReading reading = AuthReading.Strict) =>
        document switch
        {
            Request => AuthReader.ReadRequest(value, reading).Error,
            Answer => AuthReader.ReadAuthEvent(value, reading).Error,
            _ => AuthReader.ReadFinalizeEvent(value, reading).Error,
        };

    /// <summary>Why one of the three documents is none; <see langword="null"/> when it is one.</summary>
    public static string? Fault(string document, byte[] text, AuthReading reading = AuthReading.Strict) =>
        document switch
        {
            Request => AuthReader.ReadRequest(text, reading).Error,
            Answer => AuthReader.ReadAuthEvent(text, reading).Error,
            _ => AuthReader.ReadFinalizeEvent(text, reading).Error,
        };

    /// <summary>A document with something done to it.</summary>
    public static JsonElement Edited(string document, Action<JsonObject> edit)
    {
        JsonObject node = JsonNode.Parse(document)!.AsObject();
        edit(node);
        return JsonSerializer.SerializeToElement(node);
    }
}
