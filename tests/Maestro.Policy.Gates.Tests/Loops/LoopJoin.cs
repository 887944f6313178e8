using System.Text.Json;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What the reference confuses, since it joins keys with a bar.</summary>
internal static class LoopJoin
{
    private const string NewSession = "explicit_new_session_start";

    /// <summary>Whether a recorded case of calls has keys that are confused.</summary>
    public static bool AreCallsConfused(JsonElement item)
    {
        JsonElement[] steps = [.. LoopVectors.Steps(item)];
        return IsConfused(
            steps.Where(static step => step.TryGetProperty("event", out _))
                .Select(static step => step.GetProperty("event"))
                .Select(static row => (Text(row[1]), Text(row[2]), Text(row[0]))),
            steps.Where(static step => step.TryGetProperty("reason", out _))
                .Select(static step => (Text(step, "session_id"), Text(step, "old_fp"), Text(step, "reason"))));
    }

    /// <summary>Whether a recorded session has keys that are confused.</summary>
    public static bool IsSessionConfused(JsonElement item)
    {
        JsonElement[] script = [.. item.GetProperty("script").EnumerateArray()];
        return IsConfused(
            script.Where(static entry => entry.TryGetProperty("fp", out _))
                .Select(static entry => (Text(entry, "session_id"), Text(entry, "fp"), Text(entry, "event_id"))),
            script.Where(static entry => entry.TryGetProperty("reset", out _))
                .Select(static entry => (Text(entry, "session_id"), Text(entry, "old_fp"), Text(entry, "reset"))));
    }

    private static bool IsConfused(
        IEnumerable<(string Session, string Fingerprint, string Id)> events,
        IEnumerable<(string Session, string Fingerprint, string Reason)> resets)
    {
        (string Session, string Fingerprint, string Id)[] keys = [.. events];
        return Collide(
                keys.Concat(resets).Select(static key => (key.Session, key.Fingerprint)),
                static key => $"{key.Session}|{key.Fingerprint}")
            || Collide(keys, static key => $"{key.Session}|{key.Fingerprint}|{key.Id}")
            || resets.Where(static reset => reset.Reason == NewSession)
                .Select(static reset => reset.Session + "|")
                .Any(prefix => keys.Any(key => key.Session.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static bool Collide<T>(IEnumerable<T> keys, Func<T, string> joined) =>
        keys.Distinct().GroupBy(joined, StringComparer.Ordinal).Any(static group => group.Count() > 1);

    private static string Text(JsonElement entry, string member) => Text(entry.GetProperty(member));

    private static string Text(JsonElement text) => text.GetString()!;
}
