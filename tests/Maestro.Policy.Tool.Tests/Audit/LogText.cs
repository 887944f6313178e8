using System.Text.Json;

namespace Maestro.Policy.Tool.Tests.Audit;

/// <summary>Rows of logs as text.</summary>
internal static class LogText
{
    /// <summary>A row of every kind.</summary>
    public static string Mixed { get; } =
        Row("A", "RUN", "intake_gate", "OK", "2026-03-20T23:30:00+00:00")
        + Row("A", "STOPPED", "acc_gate", "AUTH_EXPIRED", "2026-03-21T12:00:00+09:00", isSealed: true)
        + Row("B", "PAUSE_FOR_HITL", "pattern_gate", "HITL_PATTERN", "2026-03-21T23:59:59.9999999Z")
        + Row("C", "CONTINUE", "pattern_gate", "REL", "no time")
        + "{\"ts\":\"2026-03-22T00:00:00Z\",\"log_event\":\"key_changed\"}\n";

    /// <summary>A row, whatever its words are.</summary>
    public static string Row(
        string run,
        string decision = "RUN",
        string layer = "intake_gate",
        string reason = "OK",
        string ts = "2026-03-21T12:00:00+09:00",
        bool isSealed = false) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["ts"] = ts,
                ["run_id"] = run,
                ["layer"] = layer,
                ["decision"] = decision,
                ["sealed"] = isSealed,
                ["overrideable"] = false,
                ["final_decider"] = "SYSTEM",
                ["reason_code"] = reason,
                ["log_level"] = "FULL",
            }) + "\n";

    /// <summary>Rows whose runs are numbered.</summary>
    public static string Rows(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(static i => Row($"R{i}")));

    /// <summary>The beginning of a day, by its number in a year.</summary>
    public static string Day(int year, int number) =>
        FormattableString.Invariant($"{new DateTime(year, 1, 1).AddDays(number):yyyy-MM-dd}T00:00:00Z");
}
