using System.Text.Json;

namespace Maestro.Policy.Gates.Loops;

/// <summary>Reads the parts of a written state. Whatever isn't as it was written is a <see cref="FormatException"/>, or
/// an <see cref="InvalidOperationException"/> where a value is of another kind.</summary>
internal static class LoopStateReader
{
    private const LoopMarks AllMarks = LoopMarks.PlanRequested | LoopMarks.EndRecommended | LoopMarks.PlanDispatched
        | LoopMarks.PlanProposed | LoopMarks.PlanReceived;

    public static LoopState State(JsonElement value)
    {
        LoopState state = new()
        {
            SessionId = Text(Member(value, "session_id")),
            Version = Number(Member(value, "version"), long.MaxValue),
            IsStopped = Member(value, "stopped").GetBoolean(),
            IsOverfull = Member(value, "overfull").GetBoolean(),
            Counts = [.. Member(value, "counts").EnumerateArray().Select(Count)],
            Remembered = [.. Member(value, "remembered").EnumerateArray().Select(Key)],
        };
        return value.EnumerateObject().Count() != 6 ? throw new FormatException("There is a member too many.")
            : state.Counts.DistinctBy(static count => count.Conflict).Count() != state.Counts.Length
                || state.Remembered.Distinct().Count() != state.Remembered.Length
                ? throw new FormatException("A conflict or an event is there twice.")
            : state;
    }

    private static LoopCount Count(JsonElement value)
    {
        JsonElement[] parts = Parts(value, 4);
        return new(Conflict(parts), (int)Number(parts[2], int.MaxValue), (LoopMarks)Number(parts[3], (int)AllMarks));
    }

    private static LoopEventKey Key(JsonElement value)
    {
        JsonElement[] parts = Parts(value, 3);
        return new(Conflict(parts), Text(parts[2]));
    }

    private static LoopConflict Conflict(JsonElement[] parts) => new(Text(parts[0]), Text(parts[1]));

    private static JsonElement[] Parts(JsonElement value, int number)
    {
        JsonElement[] parts = [.. value.EnumerateArray()];
        return parts.Length == number ? parts : throw new FormatException($"A row has {number} parts.");
    }

    private static JsonElement Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement member)
            ? member
            : throw new FormatException($"There is no member '{name}'.");

    private static string Text(JsonElement value) =>
        value.GetString() ?? throw new FormatException("A text is null.");

    private static long Number(JsonElement value, long most) => value.TryGetInt64(out long number)
        && number >= 0 && number <= most
            ? number
            : throw new FormatException($"A number isn't from 0 to {most}.");
}
