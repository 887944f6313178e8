using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Authorization;

/// <summary>Reads what is exactly what it should be.</summary>
internal static class StrictAuth
{
    private const int MaxPolicy = 1024;
    private const int MaxNotes = 4096;

    public static AuthDocument<AuthRequest> Request(JsonElement value)
    {
        FirstFault fault = new();
        StrictObject request = new(value, "", fault, CriticalKeys.AuthRequest.AsSpan());
        request.Constant("schema_version", "1.0");
        string id = request.Text("auth_request_id");
        string authId = request.Text("auth_id");

        if (!AuthIdPattern.IsMatch(authId))
        {
            fault.Report("auth_id is no EMG- with 6 to 20 characters of A to Z and 0 to 9");
        }

        StrictObject context = new(
            request.Value("context"),
            "context",
            fault,
            ["scenario", "location_id", "emergency_vehicle_state"],
            ["ped_in_crosswalk", "priority_policy"]);
        AuthContext asked = new(
            context.Text("scenario"), context.Text("location_id"), context.Text("emergency_vehicle_state"))
        {
            PedestrianInCrosswalk = context.FlagOrNull("ped_in_crosswalk"),
            PriorityPolicy = context.TextOrNull("priority_policy", MaxPolicy),
        };
        DateTimeOffset expiresAt = request.Moment("expires_at");

        return fault.Text is { } text ? new(text) : new(new AuthRequest(id, authId, asked, expiresAt));
    }

    public static AuthDocument<EventParts> Event(JsonElement value, EventForm form)
    {
        FirstFault fault = new();
        StrictObject answer = new(
            value, "", fault, ["schema_version", "event_type", "ts", "actor", "target"], ["notes"]);
        answer.Constant("schema_version", "1.0");
        int kind = answer.OneOf("event_type", form.Kinds);
        DateTimeOffset at = answer.Moment("ts");
        StrictObject actor = new(answer.Value("actor"), "actor", fault, ["type", "id"]);
        actor.Constant("type", form.ActorType);
        string actorId = actor.Text("id");
        StrictObject target = new(answer.Value("target"), "target", fault, ["kind", form.TargetId]);
        target.Constant("kind", form.TargetKind);
        string targetId = target.Text(form.TargetId);
        string? notes = answer.ProseOrNull("notes", MaxNotes);

        return fault.Text is { } text ? new(text) : new(new EventParts((byte)kind, at, actorId, targetId, notes));
    }
}
