using System.Text.Json;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council.Replays;

/// <summary>Writes what replays say.</summary>
internal static class ReplayJson
{
    public static void Write(Utf8JsonWriter json, string file, IReadOnlyList<ReplayedSession> sessions)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteBoolean("match", sessions.Count > 0 && sessions.All(static session => session.Found.IsMatch));
        json.WriteStartArray("sessions");
        foreach ((string? id, CouncilReplayResult found) in sessions)
        {
            json.WriteStartObject();
            json.WriteString("session", id);
            json.WriteString("verdict", found.Word);
            json.WriteNumber("at", found.At);
            json.WriteString("fault", found.Fault);
            json.WriteString("decision", found.Recomputed?.Verdict.ToWireName());
            json.WriteString("reason_code", found.Recomputed?.Word);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
