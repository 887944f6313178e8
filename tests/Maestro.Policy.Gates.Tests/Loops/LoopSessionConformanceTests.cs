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
    public void RecordedSessions_GoAlike() => Vectors.Family.AssertAll(
        static item => VectorCases.Unlike(
            string.Join('\n', Answers(item, static name => name)), string.Join('\n', Expected(item))),
        static item => !LoopJoin.IsSessionConfused(item));

    // Deviations.LoopKeysAreApart: it has to be as with names that hold no bar.
    [Fact]
    public void SessionsThatTheReferenceConfuses_AreToldApart() => Vectors.Family.AssertAll(
        static item => VectorCases.Unlike(
            string.Join('\n', Answers(item, static name => name).SkipLast(2)).Replace('|', '/'),
            string.Join('\n', Answers(item, static name => name.Replace('|', '/')).SkipLast(2))),
        LoopJoin.IsSessionConfused,
        mayBeNone: true);

    private static IEnumerable<string> Expected(JsonElement item)
    {
        JsonElement expected = item.GetProperty("expect");
        return
        [
            .. expected.GetProperty("emitted").EnumerateArray().Select(LoopVectors.Text),
            LoopVectors.Text(expected.GetProperty("counts")),
            LoopVectors.Text(expected.GetProperty("stopped")),
        ];
    }

    // What is emitted for each item of the script, and at the end counts and stops.
    private static List<string> Answers(JsonElement item, Func<string, string> rename)
    {
        LoopPolicy policy = Vectors.Policy(
            item.GetProperty("max_rounds").GetInt32(), item.GetProperty("plan_round").GetInt32());
        LoopSessions sessions = new(policy, new MemoryLoopStore());
        SortedSet<string> names = new(StringComparer.Ordinal);
        List<string> answers = [];
        foreach (JsonElement entry in item.GetProperty("script").EnumerateArray())
        {
            names.Add(rename(entry.GetProperty("session_id").GetString()!));
            answers.Add($"[{string.Join(',', Take(sessions, entry, rename).Select(Vectors.Text))}]");
        }

        LoopState[] states = [.. names.Select(name => name.Length == 0 ? LoopState.Begin("") : Find(sessions, name))];
        return [.. answers, Counts(states), Stopped(states)];
    }

    private static IEnumerable<LoopEvent> Take(LoopSessions sessions, JsonElement entry, Func<string, string> rename)
    {
        string session = rename(entry.GetProperty("session_id").GetString()!);
        if (entry.TryGetProperty("reset", out JsonElement reason))
        {
            sessions.ResetAsync(session, new(
                LoopNames.ResetOf(reason.GetString()),
                rename(entry.GetProperty("old_fp").GetString()!),
                rename(entry.GetProperty("new_fp").GetString()!))).AsTask().GetAwaiter().GetResult();
            return [];
        }

        LoopEvent happened = Vectors.Event(
            rename(entry.GetProperty("event_id").GetString()!),
            new(session, rename(entry.GetProperty("fp").GetString()!)),
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
        // Where keys are confused, so are the names of the counts.
        JsonObject counts = [];
        foreach ((string name, int rounds) in states
            .SelectMany(static state => state.Counts)
            .Where(static count => count.Rounds > 0)
            .Select(static count => ($"{count.Conflict.SessionId}|{count.Conflict.Fingerprint}", count.Rounds))
            .OrderBy(static count => count.Item1, StringComparer.Ordinal))
        {
            counts[name] = rounds;
        }

        return counts.ToJsonString();
    }

    private static string Stopped(LoopState[] states) => new JsonObject(states
        .Select(static state => KeyValuePair.Create(state.SessionId, (JsonNode?)state.IsStopped))).ToJsonString();
}
