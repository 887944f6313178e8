using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Reads <c>session.json</c>; what doesn't fit is no session that can be resumed.</summary>
internal static class SessionRecordReader
{
    private const long MaxLength = 64 << 20;

    public static SessionRecord Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            using JsonDocument document = file.Length <= MaxLength
                ? JsonDocument.Parse(file, new() { AllowDuplicateProperties = false })
                : throw new JsonException("It is too long.");
            return Record(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException($"'{path}' can't be read: {exception.Message}", exception);
        }
    }

    private static SessionRecord Record(JsonElement json) =>
        json.GetProperty("v").GetInt32() != 1
            ? throw new JsonException("It is of another version.")
            : new(Text(json, "session"), Text(json, "task"), Text(json, "nonce"))
            {
                Target = Text(json, "target"),
                IsOver = json.GetProperty("over").GetBoolean(),
                IsPaused = json.GetProperty("paused").GetBoolean(),
                Tier = json.GetProperty("tier").GetInt32(),
                Number = json.GetProperty("number").GetInt64(),
                ReviewCount = json.GetProperty("reviews").GetInt32(),
                RefusalsLeft = json.GetProperty("refusals_left").GetInt32(),
                Stopped = Texts(json, "stopped"),
                Held = Texts(json, "held"),
                Open = Trigger(json, "open"),
                Waiting = Trigger(json, "waiting"),
                Matters = [.. json.GetProperty("matters").EnumerateArray().Select(one => Matter(one, json))],
                Workers = [.. json.GetProperty("workers").EnumerateArray().Select(Worker)],
            };

    private static ReviewTrigger? Trigger(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement there)
            ? new((ReviewTriggerKind)there.GetProperty("kind").GetByte(), there.GetProperty("worker").GetString())
            : null;

    private static SupervisionRequest Matter(JsonElement json, JsonElement session) => new(
        Text(session, "session"),
        json.GetProperty("number").GetInt64(),
        (SupervisionMatter)json.GetProperty("matter").GetByte())
    {
        Worker = json.GetProperty("worker").GetString(), Layer = Text(json, "layer"), Reason = Text(json, "reason"),
        Detail = Text(json, "detail"), Verdict = Verdict.Hitl,
    };

    private static WorkerRecord Worker(JsonElement json) => new(Text(json, "name"))
    {
        State = LifecycleWords.TryParse(Text(json, "state"), out WorkerState state)
            ? state
            : throw new JsonException("A worker has no state that there is."),
        Holds = (WorkerHolds)json.GetProperty("holds").GetInt32(),
        Restarts = json.GetProperty("restarts").GetInt32(),
        Added = Texts(json, "added"),
        Relaunches = json.GetProperty("relaunches").EnumerateObject()
            .ToImmutableDictionary(static one => one.Name, static one => one.Value.GetInt32(), StringComparer.Ordinal),
        Violations = new(
            json.GetProperty("violations_in_a_row").GetInt32(), json.GetProperty("violations").GetInt32()),
        Events = json.GetProperty("events").GetInt64(),
        Accounted = json.GetProperty("accounted").GetInt64(),
        Progress = json.TryGetProperty("progress", out JsonElement progress) ? progress.GetDouble() : null,
        Active = new(json.GetProperty("active_ticks").GetInt64()),
        IsTokenUseAccepted = json.GetProperty("tokens_accepted").GetBoolean(),
        Processes =
        [
            .. json.GetProperty("processes").EnumerateArray().Select(static one =>
                new Processes.ProcessIdentity(one.GetProperty("id").GetInt32(), one.GetProperty("start").GetInt64())),
        ],
    };

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new JsonException($"'{name}' is missing.");

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(static one => one.GetString() ?? "")];
}
