using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Loops;
using Maestro.Policy.Gates.Tests.Vectors;

namespace Maestro.Policy.Gates.Tests.Loops;

[Trait("Category", "Conformance")]
public sealed class LoopSessionConformanceTests
{
    private static readonly LoopVectors Vectors = new("loop_policy_sessions");

    [Fact]
    public void RecordedSessions_GoAlike() => Vectors.Family.AssertAll(static item => Unlike(item));

    private static string? Unlike(JsonElement item)
    {
        LoopPolicy policy = Vectors.Policy(
            item.GetProperty("max_rounds").GetInt32(), item.GetProperty("plan_round").GetInt32());
        LoopSessions sessions = new(policy, new MemoryLoopStore());
        JsonElement expected = item.GetProperty("expect");
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach ((int i, JsonElement entry) in item.GetProperty("script").EnumerateArray().Index())
        {
            names.Add(entry.GetProperty("session_id").GetString()!);
            string found = $"[{string.Join(',', Take(sessions, entry).Select(Vectors.Text))}]";
            if (VectorCases.Unlike(found, LoopVectors.Text(expected.GetProperty("emitted")[i])) is { } fault)
            {
                return $"item {i}: {fault}";
            }
        }

        LoopState[] states = [.. names.Select(name => name.Length == 0 ? LoopState.Begin("") : Find(sessions, name))];
        return VectorCases.Unlike(Counts(states), LoopVectors.Text(expected.GetProperty("counts")))
            ?? VectorCases.Unlike(Stopped(states), LoopVectors.Text(expected.GetProperty("stopped")));
    }

    private static IEnumerable<LoopEvent> Take(LoopSessions sessions, JsonElement entry)
    {
        string session = entry.GetProperty("session_id").GetString()!;
        if (entry.TryGetProperty("reset", out JsonElement reason))
        {
            sessions.ResetAsync(session, new(
                LoopNames.ResetOf(reason.GetString()),
                entry.GetProperty("old_fp").GetString()!,
                entry.GetProperty("new_fp").GetString()!)).AsTask().GetAwaiter().GetResult();
            return [];
        }

        LoopEvent happened = Vectors.Event(
            entry.GetProperty("event_id").GetString()!,
            new(session, entry.GetProperty("fp").GetString()),
            entry.GetProperty("kind").GetString()!,
            entry.GetProperty("decision").GetString()!,
            "SOME_BLOCK",
            "acc_gate");
        return sessions.TakeAsync(happened, "PLAN").AsTask().GetAwaiter().GetResult().Produced;
    }

    private static LoopState Find(LoopSessions sessions, string name) =>
        sessions.FindAsync(name).AsTask().GetAwaiter().GetResult();

    private static string Counts(LoopState[] states)
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> counts = states
            .SelectMany(static state => state.Counts)
            .Where(static count => count.Rounds > 0)
            .Select(static count => KeyValuePair.Create(
                $"{count.Conflict.SessionId}|{count.Conflict.Fingerprint}", (JsonNode?)count.Rounds))
            .OrderBy(static count => count.Key, StringComparer.Ordinal);
        return new JsonObject(counts).ToJsonString();
    }

    private static string Stopped(LoopState[] states) => new JsonObject(states
        .Select(static state => KeyValuePair.Create(state.SessionId, (JsonNode?)state.IsStopped))).ToJsonString();
}
