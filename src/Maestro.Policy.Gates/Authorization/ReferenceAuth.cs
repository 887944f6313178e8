using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Authorization;

/// <summary>Reads as laxly as the reference. The first rule that is broken decides, in the words that the reference has
/// on record.</summary>
internal static class ReferenceAuth
{
    /// <summary>What stands for the words of an exception that isn't the reference's own.</summary>
    public const string InvalidInput = "invalid input";

    private const string Version = "schema_version";

    public static AuthDocument<AuthRequest> Request(JsonElement value, bool isKage) =>
        (isKage ? KageFault(value) : RequestFault(value)) is { } fault ? new(fault) : new(Request(value));

    public static AuthDocument<EventParts> Event(JsonElement value, EventForm form) =>
        EventFault(value, form) is { } fault ? new(fault) : new(Event(value, form.Kinds, form.TargetId));

    private static string? RequestFault(JsonElement request) =>
        HeadFault(request)
        ?? Missing(request, "auth_request_id")
        ?? Missing(request, "auth_id")
        ?? (IsAuthId(request) ? null : "auth_id must match ^EMG-[A-Z0-9]{6,20}$ (dummy id)")
        ?? Missing(request, "context")
        ?? ObjectFault(request, "context")
        ?? Missing(LaxJson.Member(request, "context"), "scenario", "location_id", "emergency_vehicle_state")
        ?? Missing(request, "expires_at")
        ?? StampFault(request, "expires_at");

    private static string? KageFault(JsonElement request) =>
        request.ValueKind != JsonValueKind.Object ? "auth_request must be object"
        : !IsVersion(request) ? "auth_request.schema_version must be '1.0'"
        : Lacks(request, "auth_request_id", "auth_id")
            ?? (IsAuthId(request) ? null : "auth_id must match ^EMG-[A-Z0-9]{6,20}$")
            ?? Lacks(request, "context")
            ?? (ObjectFault(request, "context") is { } fault ? $"auth_request.{fault}" : null)
            ?? Lacks(
                LaxJson.Member(request, "context"),
                "scenario",
                "location_id",
                "emergency_vehicle_state",
                "ped_in_crosswalk",
                "priority_policy")
            ?? (LaxJson.IsStamp(LaxJson.Member(request, "expires_at"))
                ? null : "expires_at must be an ISO-8601 string");

    private static string? EventFault(JsonElement value, EventForm form) =>
        HeadFault(value)
        ?? Missing(value, "event_type")
        ?? (KindOf(value, form.Kinds) >= 0 ? null : $"invalid event_type for {form.Name}")
        ?? Missing(value, "ts")
        ?? StampFault(value, "ts")
        ?? Missing(value, "actor")
        ?? ObjectFault(value, "actor")
        ?? ActorFault(LaxJson.Member(value, "actor"), form)
        ?? Missing(value, "target")
        ?? ObjectFault(value, "target")
        ?? TargetFault(LaxJson.Member(value, "target"), form);

    private static string? ActorFault(JsonElement actor, EventForm form) =>
        LaxJson.Is(LaxJson.Member(actor, "type"), form.ActorType) && LaxJson.IsTruthy(LaxJson.Member(actor, "id"))
            ? null
            : $"{form.Name} actor must be {form.ActorType} with id";

    private static string? TargetFault(JsonElement target, EventForm form) =>
        !LaxJson.Is(LaxJson.Member(target, "kind"), form.TargetKind) ? $"target.kind must be {form.TargetKind}"
        : !LaxJson.IsTruthy(LaxJson.Member(target, form.TargetId)) ? $"target.{form.TargetId} required"
        : null;

    // The reference asks any value whether the name is in it, so that a text or a list can have it, too: those end, as
    // numbers do, with an exception of the interpreter's.
    private static string? HeadFault(JsonElement value)
    {
        bool isThere = value.ValueKind switch
        {
            JsonValueKind.Object => LaxJson.Has(value, Version),
            JsonValueKind.String => value.GetString()!.Contains(Version, StringComparison.Ordinal),
            JsonValueKind.Array => value.EnumerateArray().Any(static element => LaxJson.Is(element, Version)),
            _ => true,
        };

        return !isThere ? MissingText(Version)
            : value.ValueKind != JsonValueKind.Object ? InvalidInput
            : IsVersion(value) ? null
            : "schema_version must be '1.0'";
    }

    private static bool IsVersion(JsonElement value) => LaxJson.Is(LaxJson.Member(value, Version), "1.0");

    // As a text nothing but a text begins with the right letters.
    private static bool IsAuthId(JsonElement request) =>
        LaxJson.Member(request, "auth_id") is { ValueKind: JsonValueKind.String } id
            && AuthIdPattern.IsMatchAsReference(id.GetString());

    private static string? ObjectFault(JsonElement owner, string name) =>
        LaxJson.Member(owner, name).ValueKind == JsonValueKind.Object ? null : $"{name} must be object";

    private static string? StampFault(JsonElement owner, string name) =>
        LaxJson.IsStamp(LaxJson.Member(owner, name)) ? null : "ts must be ISO-8601 string";

    private static string? Missing(JsonElement owner, params ReadOnlySpan<string> names) =>
        First(owner, names) is { } missing ? MissingText(missing) : null;

    private static string? Lacks(JsonElement owner, params ReadOnlySpan<string> names) =>
        First(owner, names) is { } missing ? $"'missing required key: {missing}'" : null;

    private static string? First(JsonElement owner, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!LaxJson.Has(owner, name))
            {
                return name;
            }
        }

        return null;
    }

    // The quotes are those of the exception that the reference takes the text from.
    private static string MissingText(string name) => $"'missing: {name}'";

    private static int KindOf(JsonElement value, string[] kinds) =>
        LaxJson.Member(value, "event_type") is { ValueKind: JsonValueKind.String } kind
            ? Array.IndexOf(kinds, kind.GetString())
            : -1;

    private static AuthRequest Request(JsonElement request)
    {
        JsonElement context = LaxJson.Member(request, "context");
        JsonElement pedestrian = LaxJson.Member(context, "ped_in_crosswalk");
        JsonElement policy = LaxJson.Member(context, "priority_policy");

        return new(
            LaxJson.Text(LaxJson.Member(request, "auth_request_id")),
            LaxJson.Text(LaxJson.Member(request, "auth_id")),
            new AuthContext(
                LaxJson.Text(LaxJson.Member(context, "scenario")),
                LaxJson.Text(LaxJson.Member(context, "location_id")),
                LaxJson.Text(LaxJson.Member(context, "emergency_vehicle_state")))
            {
                PedestrianInCrosswalk =
                    pedestrian.ValueKind is JsonValueKind.True or JsonValueKind.False ? pedestrian.GetBoolean() : null,
                PriorityPolicy = policy.ValueKind == JsonValueKind.Undefined ? null : LaxJson.Text(policy),
            },
            LaxJson.Moment(LaxJson.Member(request, "expires_at")));
    }

    private static EventParts Event(JsonElement value, string[] kinds, string targetId) => new(
        (byte)KindOf(value, kinds),
        LaxJson.Moment(LaxJson.Member(value, "ts")),
        LaxJson.Text(LaxJson.Member(LaxJson.Member(value, "actor"), "id")),
        LaxJson.Text(LaxJson.Member(LaxJson.Member(value, "target"), targetId)),
        LaxJson.Has(value, "notes") ? LaxJson.Text(LaxJson.Member(value, "notes")) : null);
}
