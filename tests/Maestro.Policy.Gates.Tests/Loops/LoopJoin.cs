using System.Text.Json;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What the reference confuses, since it joins keys with a bar.</summary>
internal static class LoopJoin
{
    public static bool Confuses(JsonElement item)
    {
        JsonElement[] steps = [.. LoopVectors.Steps(item)];
        (string Session, string Fingerprint, string Id)[] keys =
        [
            .. steps.Where(static step => step.TryGetProperty("event", out _))
                .Select(static step => step.GetProperty("event"))
                .Select(static row => (row[1].GetString()!, row[2].GetString()!, row[0].GetString()!)),
        ];
        return Collide(keys.Select(static k => (k.Session, k.Fingerprint)), static k => $"{k.Session}|{k.Fingerprint}")
            || Collide(keys, static key => $"{key.Session}|{key.Fingerprint}|{key.Id}")
            || steps.Where(static step => step.TryGetProperty("reason", out JsonElement reason)
                    && reason.GetString() == "explicit_new_session_start")
                .Select(static step => step.GetProperty("session_id").GetString() + "|")
                .Any(prefix => keys.Any(key => key.Session.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static bool Collide<T>(IEnumerable<T> keys, Func<T, string> joined) =>
        keys.Distinct().GroupBy(joined, StringComparer.Ordinal).Any(static group => group.Count() > 1);
}
