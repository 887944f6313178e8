using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Loops;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>Recorded events, and ours as they would be recorded.</summary>
internal sealed class LoopVectors
{
    private const int Kind = 3;
    private const int Decision = 4;
    private const int Reason = 5;
    private const int Layer = 6;

    private readonly VectorFamily _family;
    private readonly Codebook _book;

    public LoopVectors(string family)
    {
        _family = VectorFamily.Load("gates", family);
        IEnumerable<string> reasons = _family.IsAbsent || family == "loop_policy_spec"
            ? []
            : _family.Cases.SelectMany(Steps)
                .Where(static step => step.TryGetProperty("event", out _))
                .Select(static step => step.GetProperty("event")[Reason].GetString()!)
                .Where(static name => name is not ("" or "OK" or "PAUSE_ONLY" or "STOP_ONLY"));
        _book = LoopBook.Make(maySeal: true, [.. reasons]);
    }

    public VectorFamily Family => _family;

    public string RunId => _family.Header.GetProperty("run_id").GetString()!;

    public DateTimeOffset At => DateTimeOffset.Parse(
        _family.Header.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture);

    public static IEnumerable<JsonElement> Steps(JsonElement item) =>
        item.TryGetProperty("steps", out JsonElement steps) ? steps.EnumerateArray() : [];

    public LoopPolicy Policy(int maxRounds, int planRound, JsonElement? spec = null) => new(new()
    {
        Words = LoopWords.Reference(_book),
        Reading = LoopReading.Reference,
        MaxRounds = maxRounds,
        PlanRound = planRound,
        ResetsOn = spec is { } s
            ? [.. s.GetProperty("reset_on").EnumerateArray().Select(static r => LoopNames.ResetOf(r.GetString()))]
            : new LoopOptions { Words = LoopWords.Reference(_book) }.ResetsOn,
        MayResetWithinConflict = spec is { } t && !t.GetProperty("never_reset_within_same_conflict").GetBoolean(),
    });

    public LoopEvent Event(JsonElement row, Func<string, string> rename) => Event(
        rename(row[0].GetString()!),
        new(rename(row[1].GetString()!), rename(row[2].GetString()!)),
        row[Kind].GetString()!,
        row[Decision].GetString()!,
        row[Reason].GetString()!,
        row[Layer].GetString()!) with
    {
        Plan = row[10].ValueKind == JsonValueKind.Object && row[10].TryGetProperty("plan", out JsonElement plan)
            ? plan.GetString()
            : null,
    };

    public LoopEvent Event(
        string id, LoopConflict conflict, string kind, string decision, string reason, string layer)
    {
        Assert.True(LoopNames.TryParse(decision, out LoopDecision known), decision);
        return new()
        {
            Id = id,
            Conflict = conflict,
            Kind = LoopNames.KindOf(kind),
            UnknownKind = kind,
            Decision = known,
            RunId = RunId,
            At = At,
            Reason = _book.Reason(reason),
            Layer = _book.Layer(layer),
        };
    }

    /// <summary>An event as it is recorded; <c>null</c> for none.</summary>
    public string Text(LoopEvent? produced)
    {
        if (produced is null)
        {
            return "null";
        }

        Assert.Equal((RunId, At), (produced.RunId, produced.At));
        JsonObject? payload = produced.Original is { } original
            ? new()
            {
                ["note"] = "fail-closed",
                ["original_kind"] = original.Kind,
                ["original_decision"] = LoopNames.NameOf(original.Decision),
                ["original_reason_code"] = original.Reason.Name,
            }
            : produced.Plan is { } plan ? new() { ["plan"] = plan } : null;
        return Text(new JsonArray(
            produced.Id,
            produced.Conflict.SessionId,
            produced.Conflict.Fingerprint,
            produced.KindName,
            LoopNames.NameOf(produced.Decision),
            produced.Reason.Name,
            produced.Layer.Name,
            produced.IsSealed,
            produced.IsOverridable,
            "SYSTEM",
            payload));
    }

    public static string Text(JsonElement recorded) =>
        recorded.ValueKind == JsonValueKind.Null ? "null" : Text(JsonNode.Parse(recorded.GetRawText()));

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
