using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Writes a request for approval.</summary>
internal static class RequestText
{
    private const string Context = "context";

    /// <summary>Writes it.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="authId">The authorization's id.</param>
    /// <param name="expiresAt">Until when it is good.</param>
    /// <param name="without">Members that are left out.</param>
    /// <returns>JSON in UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(
        string id, string authId, DateTimeOffset expiresAt, ImmutableArray<string> without)
    {
        ArrayBufferWriter<byte> output = new();
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        Member(writer, "schema_version", "1.0", without);
        Member(writer, "auth_request_id", id, without);
        Member(writer, "auth_id", authId, without);
        if (!without.Contains(Context))
        {
            WriteContext(writer);
        }

        Member(writer, "expires_at", TrustStamp.At(expiresAt).Text, without);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    private static void WriteContext(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Context);
        writer.WriteString("scenario", ReferenceGrant.Place.Scenario);
        writer.WriteString("location_id", ReferenceGrant.Place.Location);
        writer.WriteString("emergency_vehicle_state", "APPROACHING");
        writer.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter writer, string name, string value, ImmutableArray<string> without)
    {
        if (!without.Contains(name))
        {
            writer.WriteString(name, value);
        }
    }
}
