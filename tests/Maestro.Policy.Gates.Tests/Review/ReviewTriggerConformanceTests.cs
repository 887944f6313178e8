using System.Text.Json;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Review;

[Trait("Category", "Conformance")]
public sealed class ReviewTriggerConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("workers", "review_triggers");

    [Fact]
    public void RecordedSessions_TriggerAlike() => Family.AssertAll(static item =>
    {
        JsonElement input = item.GetProperty("input");
        ReviewWatch watch = new() { Silence = Seconds(input.GetProperty("silence_seconds")) };
        List<string> found = [];
        foreach (JsonElement step in input.GetProperty("steps").EnumerateArray())
        {
            ReviewWatchStep next = Take(watch, step);
            watch = next.Watch;
            if (next.Begins is { } trigger)
            {
                found.Add($"{step.GetProperty("t")} {ReviewWords.Of(trigger.Kind)} {trigger.Worker}");
            }
        }

        return VectorCases.Unlike(
            string.Join(", ", found),
            string.Join(", ", item.GetProperty("expected").GetProperty("triggers").EnumerateArray()
                .Select(static row => $"{row[0]} {row[1]} {row[2]}")));
    });

    private static ReviewWatchStep Take(ReviewWatch watch, JsonElement step)
    {
        TimeSpan at = Seconds(step.GetProperty("t"));
        return step.GetProperty("kind").GetString() switch
        {
            "event" when IsInvalid(step) => new(watch),
            "event" => watch.Event(at, step.GetProperty("agent").GetString()!, Cue(step), Asks(step)),
            "manual" => watch.Request(at),
            "tick" => watch.Tick(at),
            "review_done" => watch.Finish(at),
            "pause" => watch.Pause(at),
            "resume" => watch.Resume(at),
            string other => throw new InvalidOperationException(other),
            null => throw new InvalidOperationException("no kind"),
        };
    }

    private static bool IsInvalid(JsonElement step) =>
        step.TryGetProperty("result", out JsonElement result) && result.GetString() == "INVALID";

    private static ReviewCue Cue(JsonElement step) => step.GetProperty("type").GetString() switch
    {
        "milestone" => ReviewCue.Milestone,
        "blocker" => ReviewCue.Blocker,
        _ => ReviewCue.Other,
    };

    private static bool Asks(JsonElement step) =>
        step.TryGetProperty("request_review", out JsonElement asks)
        && asks.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);

    private static TimeSpan Seconds(JsonElement value) => TimeSpan.FromSeconds(value.GetDouble());
}
