using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>A recorded case of direct calls, replayed.</summary>
internal sealed class LoopCase(LoopVectors vectors, JsonElement item, Func<string, string> rename)
{
    private readonly LoopPolicy _policy = vectors.Policy(
        item.GetProperty("spec").GetProperty("max_rounds").GetInt32(),
        item.GetProperty("spec").GetProperty("plan_round").GetInt32(),
        item.GetProperty("spec"));

    // The reference's counter is one object, its session states are others; here each has a session's name.
    private readonly SortedDictionary<string, LoopState> _counters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LoopState> _states = new(StringComparer.Ordinal);

    /// <summary>The first call that isn't answered as expected.</summary>
    public string? Unlike()
    {
        foreach ((int i, JsonElement step) in LoopVectors.Steps(item).Index())
        {
            (string found, string expected) = (Found(step), Expected(step.GetProperty("expect")));
            if (found != expected)
            {
                return $"step {i}: {found}, expected {expected}";
            }
        }

        string final = Final();
        string recorded = LoopVectors.Text(item.GetProperty("final"));
        return final == recorded ? null : $"final: {final}, expected {recorded}";
    }

    /// <summary>All answers, for comparing.</summary>
    public IReadOnlyList<string> Answers() => [.. LoopVectors.Steps(item).Select(Found), Final()];

    private static string Expected(JsonElement expected) => expected.ValueKind == JsonValueKind.Object
        ? $"{expected.GetProperty("count")} {LoopVectors.Text(expected.GetProperty("plan"))} " +
            LoopVectors.Text(expected.GetProperty("end"))
        : LoopVectors.Text(expected);

    private string Found(JsonElement step)
    {
        string op = step.GetProperty("op").GetString()!;
        return op switch
        {
            "count" => Count(vectors.Event(step.GetProperty("event"), rename)),
            "reset_counter" => ResetCounter(step),
            "reset_session" => ResetSession(Name(step, "state")),
            _ => Call(op, step),
        };
    }

    private string Count(LoopEvent happened)
    {
        LoopState counter = _counters.GetValueOrDefault(happened.Conflict.SessionId)
            ?? LoopState.Begin(happened.Conflict.SessionId);
        LoopStep step = _policy.Count(counter, happened);
        _counters[happened.Conflict.SessionId] = step.State;
        LoopEvent? plan = step.Produced.FirstOrDefault(static e => e.Kind == LoopEventKind.PlanRequested);
        LoopEvent? end = step.Produced.FirstOrDefault(static e => e.Kind == LoopEventKind.EndRecommended);
        int rounds = happened.Id.Length == 0 ? 0 : step.State.CountOf(happened.Conflict).Rounds;
        return $"{rounds} {vectors.Text(plan)} {vectors.Text(end)}";
    }

    private string Call(string op, JsonElement step)
    {
        string name = Name(step, "state");
        LoopState state = _states.GetValueOrDefault(name) ?? LoopState.Begin(name);
        LoopEvent happened = vectors.Event(step.GetProperty("event"), rename);
        LoopStep taken = op switch
        {
            "dispatch" => _policy.Dispatch(state, happened),
            "propose" => _policy.Propose(state, happened, step.GetProperty("plan_text").GetString()!),
            "ack" => _policy.Acknowledge(state, happened),
            "stop" => _policy.Stop(state, happened),
            "guard" => _policy.Guard(state, happened),
            _ => throw new InvalidOperationException(op),
        };
        _states[name] = taken.State;
        return vectors.Text(taken.Produced.SingleOrDefault());
    }

    private string ResetCounter(JsonElement step)
    {
        string session = Name(step, "session_id");
        LoopReset reset = new(
            LoopNames.ResetOf(step.GetProperty("reason").GetString()), Name(step, "old_fp"), Name(step, "new_fp"));
        if (_counters.TryGetValue(session, out LoopState? counter))
        {
            _counters[session] = _policy.Reset(counter, reset);
        }

        return "null";
    }

    private string ResetSession(string name)
    {
        _states[name] = _policy.ResetSession(_states.GetValueOrDefault(name) ?? LoopState.Begin(name));
        return "null";
    }

    private string Name(JsonElement step, string member) => rename(step.GetProperty(member).GetString()!);

    private string Final()
    {
        JsonObject counts = [];
        foreach (LoopCount count in Counts()
            .Where(static count => count.Rounds > 0)
            .OrderBy(Joined, StringComparer.Ordinal))
        {
            counts[Joined(count)] = count.Rounds;
        }

        return new JsonObject
        {
            ["counts"] = counts,
            ["plan_requested"] = Keys(Counts(), LoopMarks.PlanRequested),
            ["end_recommended"] = Keys(Counts(), LoopMarks.EndRecommended),
            ["seen_per_session"] = new JsonObject(_counters
                .Where(static counter => counter.Value.Remembered.Length > 0)
                .Select(static c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value.Remembered.Length))),
            ["states"] = new JsonObject(_states
                .Select(static state => KeyValuePair.Create(state.Key, (JsonNode?)State(state.Value)))),
        }.ToJsonString();
    }

    private IEnumerable<LoopCount> Counts() => _counters.Values.SelectMany(static counter => counter.Counts);

    private static JsonObject State(LoopState state) => new()
    {
        ["is_stopped"] = state.IsStopped,
        ["stop_issued"] = state.IsStopped,
        ["dispatched"] = Keys(state.Counts, LoopMarks.PlanDispatched),
        ["proposed"] = Keys(state.Counts, LoopMarks.PlanProposed),
        ["received"] = Keys(state.Counts, LoopMarks.PlanReceived),
    };

    private static JsonArray Keys(IEnumerable<LoopCount> counts, LoopMarks mark) => new(
    [
        .. counts.Where(count => count.Has(mark)).Select(Joined).Order(StringComparer.Ordinal)
            .Select(static key => (JsonNode?)key),
    ]);

    private static string Joined(LoopCount count) => $"{count.Conflict.SessionId}|{count.Conflict.Fingerprint}";
}
